package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.CommandLineRun;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Sample;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// An operator rotates the master key, and the people on their way notice nothing.
class KeysRotateTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String NIT = "900800777";
  private static final String OLD = "Vieja*clave7";

  @TempDir static Path folder;
  private static Server before;

  @BeforeAll
  static void start() {
    before = Server.start(DATABASE, Map.of("portero.data", folder));
  }

  @AfterAll
  static void stop() {
    before.close();
  }

  @Test
  @DisplayName(
      "a node that lacks the key of another says of nothing that it is wrong: it answers 503. A10 a mailed link, a half-finished recovery and a password all outlive keys rotate, and the record stays whole")
  @Asvs("11.2.2")
  void rotates() throws IOException {
    new Sample(before).companyUser(NIT, "tesoreria", "tesoreria@firma.example", OLD);
    Person halfway = before.person();
    halfway.open("/alianza/recover").press("Enviar", "documentNumber", NIT, "user", "tesoreria");
    String link = new Inbox(before).await("tesoreria@firma.example").link();

    Person.Page onTheOldNode = before.person().open("/alianza/sign-in");
    CommandLineRun rotated = run("keys rotate");
    assertThat(rotated.exitCode()).as(rotated.said()).isZero();
    assertThat(rotated.said()).contains("master.key", "Restart the server");
    assertThat(run("keys list").said())
        .containsPattern("(?m)^[0-9a-f]{8} +in force +0$")
        .containsPattern("(?m)^[0-9a-f]{8} +older +1$");

    try (Server after = before.another(Map.of(), null)) {
      assertThat(signIn(after)).isEqualTo("/alianza/account");
      Awaitility.await().until(() -> before.person().open("/alianza/help").status() == 503);
      Person.Page refused =
          onTheOldNode.press("Iniciar", "documentNumber", NIT, "user", "tesoreria", "secret", OLD);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.response().headers().firstValue("Retry-After")).contains("30");
      assertThat(before.person().open(URI.create(link).getPath()).status()).isEqualTo(503);
      assertThat(run("keys list").said())
          .containsPattern("in force +1\n")
          .containsPattern("older +0\n");
      Person.Page form = after.person().open(URI.create(link).getPath());
      assertThat(form.path()).isEqualTo("/alianza/recover/choose-credentials");
      assertThat(Alianza.choose(form, Alianza.NEW).status()).isEqualTo(200);
    }
    CommandLineRun verified = run("audit verify");
    assertThat(verified.said()).contains("alianza: ").contains(" 0 flaws");
    assertThat(verified.exitCode()).isZero();
    assertThat(run("audit export --portal alianza").said())
        .contains("\"what\":\"keys-rotated\"", "\"what\":\"authenticate\"")
        .doesNotContain(OLD, Alianza.NEW);
    String older = run("keys list").said().replaceAll("(?s).*?([0-9a-f]{8}) +older.*", "$1");
    assertThat(run("keys forget " + older).said())
        .contains("The key " + older + " still stands in");
    Path file = folder.resolve("keys/master.key");
    Files.write(file, Files.readAllLines(file).subList(0, 1));
    assertThat(run("keys forget " + older).said())
        .contains("The key " + older + " is asked for no more: 0 passwords were lost with it.");
    assertThat(run("keys list").said()).doesNotContain(older);
    assertThat(
            DATABASE
                .jdbc()
                .sql("select details ->> 'key' from audit where what = 'key-forgotten'")
                .query(String.class)
                .list())
        .isNotEmpty()
        .containsOnly(older);
  }

  private static String signIn(Server server) {
    return server
        .person()
        .open("/alianza/sign-in")
        .press("Iniciar", "documentNumber", NIT, "user", "tesoreria", "secret", OLD)
        .path();
  }

  private static CommandLineRun run(String arguments) {
    return CommandLineRun.of(DATABASE.database(), folder, arguments.split(" "));
  }
}
