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
    assertThat(done.title()).isEqualTo("Recibimos el registro de su empresa");
    assertThat(SERVER.inbox().await("compras@nueva.example", 2).subject())
        .isEqualTo("Recibimos el registro de su empresa");

    assertThat(FACTURATECH.signIn(SERVER.person(), "860034313", Facturatech.NEW).path())
        .isEqualTo("/facturatech/account");
  }

  @Test
  @DisplayName(
      "C9 a NIT that has an account and one that has none give the same pages and mails to the end; the owner is told")
  @Asvs("6.3.8")
  void taken() {
    FACTURATECH.client("901300301");
    Person.Page taken = toCode(SERVER.person(), "901300301", "tomado@firma.example");
    Person.Page free = toCode(SERVER.person(), "901300302", "tiempo@firma.example");
    assertThat(same(taken)).isEqualTo(same(free));
    assertThat(same(SERVER.inbox().await("tomado@firma.example")))
        .isEqualTo(same(SERVER.inbox().await("tiempo@firma.example")));

    Person.Page takenEnd = toEnd(taken, "tomado@firma.example");
    Person.Page freeEnd = toEnd(free, "tiempo@firma.example");
    assertThat(takenEnd.firstStatus()).isEqualTo(freeEnd.firstStatus());
    assertThat(same(takenEnd)).isEqualTo(same(freeEnd));
    assertThat(takenEnd.text()).doesNotContain("usuario es .");
    assertThat(same(SERVER.inbox().await("tomado@firma.example", 2)))
        .isEqualTo(same(SERVER.inbox().await("tiempo@firma.example", 2)));
    assertThat(SERVER.inbox().await(Facturatech.mailOf("901300301")).subject())
        .isEqualTo("Su empresa ya tiene una cuenta en Facturatech");

    assertThat(FACTURATECH.signIn(SERVER.person(), "901300301", Facturatech.OLD).path())
        .isEqualTo("/facturatech/account");
    assertThat(FACTURATECH.signIn(SERVER.person(), "901300301", Facturatech.NEW).status())
        .isEqualTo(422);
    assertThat(FACTURATECH.signIn(SERVER.person(), "901300302", Facturatech.NEW).path())
        .isEqualTo("/facturatech/account");
  }

  @Test
  @DisplayName("C9 a code of another journey proves nothing, though its address is the same")
  void anothersCode() {
    Person.Page own = toCode(SERVER.person(), "901300305", "misma@firma.example");
    String code = SERVER.inbox().await("misma@firma.example").code();
    Person.Page other = toCode(SERVER.person(), "901300306", "misma@firma.example");
    SERVER.inbox().await("misma@firma.example", 2);

    assertThat(other.press("Enviar", "code", code).status()).isEqualTo(422);
    assertThat(own.press("Enviar", "code", code).has("secretAgain")).isTrue();
  }

  @Test
  @DisplayName("C9 of two who register one NIT at the same time the first has the account")
  void tooLate() {
    Person.Page first = toPassword("901300303", "uno@firma.example");
    Person.Page second = toPassword("901300303", "dos@firma.example");
    first.press("Finalizar", "secret", Facturatech.NEW, "secretAgain", Facturatech.NEW);
    Person.Page late =
        second.press("Finalizar", "secret", Facturatech.OLD, "secretAgain", Facturatech.OLD);

    assertThat(late.title()).isEqualTo("Recibimos el registro de su empresa");
    assertThat(SERVER.inbox().await("uno@firma.example", 3).subject())
        .isEqualTo("Su empresa ya tiene una cuenta en Facturatech");
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

  private static Person.Page toEnd(Person.Page code, String email) {
    return code.press("Enviar", "code", SERVER.inbox().await(email).code())
        .press("Finalizar", "secret", Facturatech.NEW, "secretAgain", Facturatech.NEW);
  }

  /// But for what was typed.
  private static String same(Person.Page page) {
    return Alike.of(page)
        .toString()
        .replaceAll("90130030[12]", "NIT")
        .replaceAll("(t\\*+|l\\*+|tomado|libre)@", "x@");
  }

  private static String same(Inbox.Message mail) {
    return (mail.subject() + mail.text())
        .replaceAll("90130030[12]", "NIT")
        .replaceAll("\\b\\d{6}\\b", "code")
        .replaceAll("/not-me/\\S+", "/not-me/");
  }

  private static Person.Page toPassword(String nit, String email) {
    Person.Page page = toCode(SERVER.person(), nit, email);
    return page.press("Enviar", "code", SERVER.inbox().await(email).code());
  }
}
