package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A company opens its own account (C9).
class CompanyRegistersItselfTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);

  @Test
  @DisplayName(
      "C9 NIT, name, an address confirmed by a code, a password: then the company signs in")
  void registers() {
    Person.Page codePage = toCode(SERVER.person(), "860.034.313-7", "compras@nueva.example");
    assertThat(codePage.title()).isEqualTo("Código de seguridad");
    Inbox.Message mail = SERVER.inbox().await("compras@nueva.example");
    assertThat(mail.subject()).isEqualTo("Confirme su correo para registrarse en Facturatech");

    Person.Page password = codePage.press("Enviar", "code", mail.code());
    assertThat(password.document().select(".stages li[aria-current]").text())
        .isEqualTo("Contraseña");
    Person.Page done =
        password.press("Finalizar", "secret", Facturatech.NEW, "secretAgain", Facturatech.NEW);
    assertThat(done.title()).isEqualTo("La cuenta de su empresa quedó creada");
    assertThat(SERVER.inbox().await("compras@nueva.example", 2).subject())
        .isEqualTo("Su registro quedó listo");

    assertThat(FACTURATECH.signIn(SERVER.person(), "860034313", Facturatech.NEW).path())
        .isEqualTo("/facturatech/account");
  }

  @Test
  @DisplayName("C9 a NIT that has an account is answered alike, and only a mail says so")
  @Asvs("6.3.8")
  void taken() {
    FACTURATECH.client("901300301");
    Person.Page taken = toCode(SERVER.person(), "901300301", "dueno@firma.example");
    Person.Page free = toCode(SERVER.person(), "901300302", "dueno@firma.example");

    assertThat(Alike.of(taken)).isEqualTo(Alike.of(free));
    Inbox.Message mail = SERVER.inbox().await("dueno@firma.example", 1);
    assertThat(SERVER.inbox().to("dueno@firma.example"))
        .extracting(Inbox.Message::subject)
        .contains("Su empresa ya tiene una cuenta en Facturatech");
    assertThat(mail.text()).doesNotContain("901300301");
    assertThat(FACTURATECH.signIn(SERVER.person(), "901300301", Facturatech.OLD).path())
        .isEqualTo("/facturatech/account");
  }

  @Test
  @DisplayName(
      "C9 of two who register one NIT at the same time the second learns it only after the proof")
  void tooLate() {
    Person.Page first = toPassword("901300303", "uno@firma.example");
    Person.Page second = toPassword("901300303", "dos@firma.example");
    first.press("Finalizar", "secret", Facturatech.NEW, "secretAgain", Facturatech.NEW);
    Person.Page late =
        second.press("Finalizar", "secret", Facturatech.OLD, "secretAgain", Facturatech.OLD);

    assertThat(late.title()).isEqualTo("Usted ya tiene una cuenta");
    assertThat(FACTURATECH.signIn(SERVER.person(), "901300303", Facturatech.OLD).status())
        .isEqualTo(422);
    assertThat(FACTURATECH.signIn(SERVER.person(), "901300303", Facturatech.NEW).path())
        .isEqualTo("/facturatech/account");
  }

  @Test
  @DisplayName("C9 T5 what is missing or wrong is said beside each field, and the rest stays")
  void refused() {
    Person.Page refused =
        SERVER
            .person()
            .open("/facturatech/register")
            .press("Continuar", "documentNumber", "86", "name", "Ñandú & Cía.", "email", "a@@b");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("documentNumber")).startsWith("Revise el número.");
    assertThat(refused.problem("email")).startsWith("Revise el correo.");
    assertThat(refused.problem("name")).isEmpty();
    assertThat(refused.value("name")).isEqualTo("Ñandú & Cía.");
    assertThat(refused.value("email")).isEqualTo("a@@b");
  }

  @Test
  @DisplayName("C9 a wrong code confirms nothing, and says how many tries are left")
  void wrongCode() {
    Person.Page refused =
        toCode(SERVER.person(), "901300304", "cuatro@firma.example")
            .press("Enviar", "code", "______");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("code")).startsWith("Ese código no es.");
    assertThat(refused.text()).contains("Le quedan 2 intentos");
  }

  private static Person.Page toCode(Person person, String nit, String email) {
    return person
        .open("/facturatech/register")
        .press("Continuar", "documentNumber", nit, "name", "Papelería Nueva", "email", email)
        .press("Aceptar", "consent-data", "yes");
  }

  private static Person.Page toPassword(String nit, String email) {
    Person.Page page = toCode(SERVER.person(), nit, email);
    return page.press("Enviar", "code", SERVER.inbox().await(email).code());
  }
}
