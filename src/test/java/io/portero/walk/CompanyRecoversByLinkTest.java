package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Alianza;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The first instruction sheet, lived through: somebody of a company who forgot the password.
class CompanyRecoversByLinkTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName(
      "A1 A3 A5 A6 A7 A9 the password is recovered by the mailed link, and the old one stops working")
  void recovers() {
    ALIANZA.user("900123456", "jperez");
    Person jperez = SERVER.person();
    Person.Page sent =
        jperez
            .open("/alianza/sign-in")
            .click("¿Olvidó su contraseña?")
            .press("Enviar", "documentNumber", " 900.123.456 ", "user", " jperez ");
    assertThat(sent.firstStatus()).isEqualTo(303);
    assertThat(sent.dialog()).contains("Correo de recuperación", "con un link de verificación");

    Inbox.Message mail = SERVER.inbox().await("jperez@firma.example");
    Person.Page done = Alianza.choose(SERVER.person().open(mail.link()), Alianza.NEW);

    assertThat(done.title()).isEqualTo("¡Felicidades! Ha reiniciado su contraseña con éxito");
    assertThat(done.click("Iniciar sesión").title()).isEqualTo("¡Bienvenido!");
    assertThat(ALIANZA.signIn(SERVER.person(), "900123456", "jperez", Alianza.OLD).status())
        .isEqualTo(422);
    assertThat(ALIANZA.signIn(SERVER.person(), "900123456", "jperez", Alianza.NEW).path())
        .isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName("A1 the sign-in page asks for document, user and password, in the sheet's words")
  void signInPage() {
    Person.Page page = SERVER.person().open("/alianza/sign-in");

    assertThat(page.title()).isEqualTo("¡Bienvenido!");
    assertThat(page.label("documentType")).isEqualTo("Tipo de documento *");
    assertThat(page.field("documentType").select("option[selected]").text()).isEqualTo("NIT");
    assertThat(page.label("documentNumber")).isEqualTo("Número de documento *");
    assertThat(page.field("documentNumber").attr("placeholder"))
        .isEqualTo("Escriba el número de documento");
    assertThat(page.label("user")).isEqualTo("Usuario *");
    assertThat(page.field("user").attr("placeholder")).isEqualTo("Escriba el usuario");
    assertThat(page.field("user").attr("autocomplete")).isEqualTo("username");
    assertThat(page.label("secret")).isEqualTo("Contraseña *");
    assertThat(page.field("secret").attr("placeholder")).isEqualTo("Ingrese su contraseña");
    assertThat(page.field("secret").attr("type")).isEqualTo("password");
    assertThat(page.field("secret").attr("autocomplete")).isEqualTo("current-password");
    assertThat(page.offers("¿Olvidó su contraseña?")).isTrue();
    assertThat(page.offers("Iniciar")).isTrue();
    assertThat(page.text()).contains("Este registro solo es válido para Persona Jurídica.");
  }

  @Test
  @DisplayName("A3 the recovery page asks for the same identity, without the password")
  void recoveryPage() {
    Person.Page page = SERVER.person().open("/alianza/sign-in").click("¿Olvidó su contraseña?");

    assertThat(page.title()).isEqualTo("Recuperar contraseña");
    assertThat(page.text())
        .contains("Complete los siguientes campos con sus datos")
        .contains("Este registro solo es válido para Persona Jurídica.");
    assertThat(page.field("documentType").select("option[selected]").text()).isEqualTo("NIT");
    assertThat(page.label("documentNumber")).isEqualTo("Número de documento *");
    assertThat(page.label("user")).isEqualTo("Usuario *");
    assertThat(page.has("secret")).isFalse();
    assertThat(page.offers("Enviar")).isTrue();
  }

  @Test
  @DisplayName("A2 two users of one company are two accounts: each has its own mail and password")
  void twoUsers() {
    ALIANZA.user("900123457", "tesorera");
    ALIANZA.user("900123457", "contador");

    Person.Page page = ALIANZA.newPasswordPage("900123457", "tesorera");
    assertThat(page.text()).contains("Para el usuario tesorera · NIT 900123457");
    Alianza.choose(page, Alianza.NEW);

    assertThat(SERVER.inbox().to("contador@firma.example")).isEmpty();
    assertThat(ALIANZA.signIn(SERVER.person(), "900123457", "contador", Alianza.OLD).path())
        .isEqualTo("/alianza/account");
    assertThat(ALIANZA.signIn(SERVER.person(), "900123457", "contador", Alianza.NEW).status())
        .isEqualTo(422);
    assertThat(ALIANZA.signIn(SERVER.person(), "900123457", "tesorera", Alianza.NEW).path())
        .isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName("A2 the same user name in another company is somebody else")
  void sameUserElsewhere() {
    ALIANZA.user("900123458", "gerencia");

    assertThat(ALIANZA.signIn(SERVER.person(), "900123459", "gerencia", Alianza.OLD).status())
        .isEqualTo(422);
  }
}
