package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.CommandLineRun;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// An operator takes a rotation back while a node works with the new key.
class KeysForgetTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir static Path folder;
  private static Server old;

  @BeforeAll
  static void start() {
    old = Server.start(DATABASE, Map.of("portero.data", folder));
  }

  @AfterAll
  static void stop() {
    old.close();
  }

  @Test
  @DisplayName(
      "a node that makes with a key that was given up stops, and those of the older key answer again")
  void takenBack() throws IOException {
    assertThat(run("keys rotate").exitCode()).isZero();
    try (Server fresh = old.another(Map.of(), null)) {
      Awaitility.await().until(() -> status(old) == 503);
      assertThat(status(fresh)).isEqualTo(200);

      String newest = newest();
      assertThat(run("keys forget " + newest + " --yes"))
          .satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.said()).contains("is in force");
          });
      List<String> both = Files.readAllLines(folder.resolve("keys/master.key"));
      Files.write(folder.resolve("keys/master.key"), both.subList(1, 2));
      assertThat(run("keys forget " + newest).said()).contains("add --yes");
      assertThat(status(fresh)).isEqualTo(200);

      CommandLineRun forgotten = run("keys forget " + newest + " --yes");
      assertThat(forgotten.exitCode()).as(forgotten.said()).isZero();
      Awaitility.await().until(() -> status(fresh) == 503);
      Awaitility.await().until(() -> status(old) == 200);
      assertThat(run("keys forget " + newest + " --yes").said()).contains("given up already");
    }
  }

  private static String newest() {
    return DATABASE
        .jdbc()
        .sql("select key_id from installation_key order by number desc limit 1")
        .query(String.class)
        .single();
  }

  private static int status(Server server) {
    return server.person().open("/alianza/help").status();
  }

  private static CommandLineRun run(String arguments) {
    return CommandLineRun.of(DATABASE.database(), folder, arguments.split(" "));
  }
}
