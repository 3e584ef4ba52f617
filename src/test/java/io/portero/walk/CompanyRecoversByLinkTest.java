package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Sample;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The first instruction sheet, lived through: somebody of a company who forgot the password (A1 to A10).
class CompanyRecoversByLinkTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static Server server;
  private static Inbox inbox;

  @BeforeAll
  static void start() {
    server = Server.start(DATABASE);
    inbox = new Inbox(server);
    Sample sample = new Sample(server);
    for (String user : new String[] {"jperez", "mgomez", "scanner", "twice"}) {
      sample.companyUser("900123456", user, user + "@alianza.com.co", "Vieja*clave7");
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName(
      "A1 A3 A5 A6 A7 A9 the password is recovered by the mailed link, and the old one stops working")
  void recovers() {
    Person jperez = server.person();
    Person.Page signIn = jperez.open("/alianza/sign-in");
    assertThat(signIn.title()).isEqualTo("¡Bienvenido!");
    assertThat(signIn.text()).contains("Este registro solo es válido para Persona Jurídica.");

    Person.Page recover = signIn.click("¿Olvidó su contraseña?");
    assertThat(recover.title()).isEqualTo("Recuperar contraseña");
    Person.Page sent =
        recover.press("Enviar", "documentNumber", " 900.123.456 ", "user", " jperez ");
    assertThat(sent.firstStatus()).isEqualTo(303);
    assertThat(sent.text())
        .contains("Correo de recuperación")
        .contains("con un link de verificación");

    Inbox.Message mail = inbox.await("jperez@alianza.com.co");
    assertThat(mail.subject()).isEqualTo("Recuperar contraseña");
    assertThat(mail.from()).contains("alianzaenlinea@");
    assertThat(mail.html()).contains("Crear contraseña");

    Person elsewhere = server.person();
    Person.Page form = elsewhere.open(mail.link());
    assertThat(form.uri().toString()).doesNotContain("link/");
    Person.Page done =
        form.press(
            "Finalizar",
            "secret",
            "Lluvia-verde.42",
            "secretAgain",
            "Lluvia-verde.42",
            "accept",
            "yes");
    assertThat(done.text()).contains("¡Felicidades! Ha reiniciado su contraseña con éxito");
    assertThat(inbox.await("jperez@alianza.com.co", 2).subject()).isNotEqualTo(mail.subject());

    assertThat(signIn(server.person(), "jperez", "Vieja*clave7").status()).isEqualTo(422);
    assertThat(signIn(server.person(), "jperez", "Lluvia-verde.42").uri().getPath())
        .isEqualTo("/alianza/account");
  }

  private static Person.Page signIn(Person person, String user, String password) {
    return person
        .open("/alianza/sign-in")
        .press("Iniciar", "documentNumber", "900123456", "user", user, "secret", password);
  }
}
