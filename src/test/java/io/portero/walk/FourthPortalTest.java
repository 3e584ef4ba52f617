package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.CommandLineRun;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A portal that nobody wrote code for: made by the command, edited in files alone, and lived through.
class FourthPortalTest {

  private static final String PASSWORD = "Lluvia-verde.42";
  private static final String EMAIL = "marta@correo.example";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir Path portals;

  @Test
  @DisplayName("T1 a portal made by a command and edited in files alone registers and recovers")
  void fromFilesAlone() throws IOException {
    CommandLineRun made =
        CommandLineRun.alone(
            "portal", "new", "biblioteca", "--name", "Biblioteca", "--portals", portals.toString());
    assertThat(made.exitCode()).as(made.said()).isZero();
    edit("portal.yaml", "[NIT]", "[CC]");
    edit("portal.yaml", "documentType: NIT", "documentType: CC");
    edit("portal.yaml", "# phones:", "phones:");
    edit("portal.yaml", "#   - { place", "  - { place");
    edit("texts/es.yaml", "label: NIT,", "label: Cédula,");
    edit("texts/es.yaml", "¡Bienvenido!", "¡Bienvenida, lectora!");
    CommandLineRun checked = CommandLineRun.alone("portal", "check", portals.toString());
    assertThat(checked.said()).contains("1 portal, 0 errors");
    assertThat(checked.exitCode()).isZero();

    try (Server server = Server.start(DATABASE, Map.of("portero.portals", portals))) {
      Inbox inbox = new Inbox(server);
      registers(server, inbox);
      recovers(server, inbox);
    }
  }

  private static void registers(Server server, Inbox inbox) {
    Person.Page describe = server.person().open("/biblioteca/register");
    assertThat(describe.label("documentNumber")).startsWith("Cédula");
    assertThat(describe.text()).contains("(601) 234 56 78");
    Person.Page code =
        describe
            .submit("documentNumber", "52.123.456", "name", "Marta Rojas", "email", EMAIL)
            .submit("consent-data", "yes");
    Person.Page done =
        code.submit("code", inbox.await(EMAIL).find("\\b(\\d{8})\\b"))
            .submit("secret", PASSWORD, "secretAgain", PASSWORD);
    assertThat(done.title()).isEqualTo("Su cuenta está lista");
    Person.Page signIn = server.person().open("/biblioteca/sign-in");
    assertThat(signIn.title()).isEqualTo("¡Bienvenida, lectora!");
    assertThat(signIn.submit("login", "52123456", "secret", PASSWORD).path())
        .isEqualTo("/biblioteca/account");
  }

  private static void recovers(Server server, Inbox inbox) {
    server.person().open("/biblioteca/recover").submit("login", "52 123 456");
    Inbox.Message mail = inbox.await(EMAIL, 3);
    assertThat(mail.subject()).isEqualTo("Recuperar contraseña");
    Person.Page done =
        server
            .person()
            .open(mail.link())
            .submit("secret", "Monte-azul.93", "secretAgain", "Monte-azul.93");
    assertThat(done.title()).isEqualTo("Su contraseña quedó cambiada");
    Person.Page signIn = server.person().open("/biblioteca/sign-in");
    assertThat(signIn.submit("login", "52123456", "secret", PASSWORD).status()).isEqualTo(422);
    assertThat(signIn.submit("login", "52123456", "secret", "Monte-azul.93").path())
        .isEqualTo("/biblioteca/account");
  }

  private void edit(String name, String from, String to) throws IOException {
    Path file = portals.resolve("biblioteca").resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
