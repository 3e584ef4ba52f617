package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.EditedPortal;
import io.portero.support.Person;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// An operator changes a portal's files and starts anew, while people are in the middle.
class PortalChangesTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir Path folder;

  @Test
  @DisplayName(
      "T1 whoever had begun goes on by the plan of before, and whoever begins after by the new one")
  void goesOn() throws IOException {
    EditedPortal portal =
        new EditedPortal(Files.createDirectory(folder.resolve("portals")), "multiportal");
    SettableClock clock = SettableClock.atSomeMorning();
    Server before =
        Server.start(
            DATABASE,
            Map.of("portero.portals", portal.folder(), "portero.data", folder.resolve("data")),
            clock);
    Newcomer luz = new Newcomer(before);
    Person person = before.person();
    luz.toCode(person);
    String code = luz.code();
    before.close();

    portal
        .change(
            "    - choose-recognition\n    - choose-credentials: ", "    - choose-credentials: ")
        .change("authenticate: { recognition: true }", "authenticate");

    try (Server after = before.another(Map.of(), clock)) {
      Person.Page resume = person.movesTo(after).open("/multiportal/register");
      assertThat(resume.title()).isEqualTo("Usted ya había empezado");
      Person.Page picture =
          person.open("/multiportal/register/prove-contact").press("Enviar", "code", code);
      assertThat(picture.title()).isEqualTo("Su imagen y su frase");
      assertThat(
              picture
                  .press("Aceptar", "image", Newcomer.IMAGE, "phrase", Newcomer.PHRASE)
                  .press("Finalizar", Newcomer.credentials(luz.userName()))
                  .dialog())
          .contains("Registro exitoso");

      Newcomer ana = new Newcomer(after);
      Person.Page next = ana.toCode(after.person()).press("Enviar", "code", ana.code());
      assertThat(next.title()).isEqualTo("Su usuario y su clave");
    }
  }
}
