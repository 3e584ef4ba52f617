package io.portero.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.CommandLineRun;
import io.portero.support.SharedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command as an operator types it.
class BenchCommandTest {

  private static final String HEADER = "portal,documentNumber,user,email,password\n";

  @RegisterExtension static final SharedServer OPEN = SharedServer.open();
  @RegisterExtension static final SharedServer GUARDED = SharedServer.guarded();

  @TempDir Path folder = Path.of("");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "--product keycloak; --product, --people and --server-pid want --against",
        "--people f.csv; --product, --people and --server-pid want --against",
        "--against http://127.0.0.1:1; --against wants --people",
        "--external-db; --external-db wants PORTERO_DB_URL",
        "--at-once 0; --at-once and --seconds begin at 1",
        "--settle -1; --count, --warm-up and --settle at 0",
        "--against http://127.0.0.1:1 --people none.csv; there is no such file",
        "--product other; Invalid value for option '--product'"
      })
  @DisplayName("what cannot be measured is refused with the reason, and exit code 2")
  void refused(String typed, String said) {
    CommandLineRun run = CommandLineRun.alone(("bench " + typed).split(" "));

    assertThat(run.exitCode()).as(run.said()).isEqualTo(2);
    assertThat(run.said()).contains(said);
  }

  @Test
  @DisplayName(
      "a running server is measured, and a program gets one object for each flow and level")
  void measured() throws IOException {
    OPEN.sample().companyUser("900555001", "uno", "uno@firma.example", "Vieja*clave7");
    OPEN.sample().companyUser("900555001", "dos", "dos@firma.example", "Vieja*clave7");
    Path people =
        people(
            "alianza,900555001,uno,uno@firma.example,Vieja*clave7",
            "alianza,900555001,dos,dos@firma.example,Vieja*clave7");

    CommandLineRun run =
        against(
            OPEN,
            people,
            "--flow=sign-in",
            "--at-once=1,2",
            "--count=3",
            "--server-pid=" + ProcessHandle.current().pid(),
            "--json");

    assertThat(run.exitCode()).as(run.said()).isZero();
    List<JsonNode> rows =
        run.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    assertThat(rows).hasSize(2);
    assertThat(rows.getLast().path("flow").asString()).isEqualTo("sign-in");
    assertThat(rows.getLast().path("atOnce").asInt()).isEqualTo(2);
    assertThat(rows.getLast().path("count").asInt()).isEqualTo(3);
    assertThat(rows.getLast().path("p99Millis").asDouble()).isPositive();
    assertThat(rows.getLast().path("residentMib").asDouble()).isPositive();
    assertThat(rows.getLast().path("databaseCpuMillis").isNull()).isTrue();
  }

  @Test
  @DisplayName("a captcha in the way is named, and so is a process that is not there")
  void unfit() throws IOException {
    GUARDED.sample().companyUser("900555002", "uno", "tres@firma.example", "Vieja*clave7");
    Path people = people("alianza,900555002,uno,tres@firma.example,Vieja*clave7");

    assertThat(against(GUARDED, people, "--flow=registration", "--at-once=1").said())
        .contains("PORTERO_CAPTCHA=none");
    assertThat(against(OPEN, people, "--server-pid=999999999").said())
        .contains("There is no process 999999999");
  }

  @Test
  @DisplayName("fewer people than walk at once, and a flow that there is not, are refused")
  void tooFew() throws IOException {
    Path people = people("alianza,900555003,uno,cuatro@firma.example,Vieja*clave7");

    assertThat(against(OPEN, people, "--flow=sign-in", "--at-once=4").said())
        .contains("sign-in needs 4 people at least");
    assertThat(against(OPEN, people, "--flow=nada").said()).contains("“nada”", "reset-by-code");
  }

  @Test
  @DisplayName(
      "without an address it starts a server of its own, measures it, and leaves nothing behind")
  void own() throws IOException {
    CommandLineRun run =
        CommandLineRun.alone(
            "bench",
            "--flow=reset-by-code",
            "--at-once=1",
            "--count=1",
            "--warm-up=1",
            "--settle=0",
            "--json");

    assertThat(run.exitCode()).as(run.said()).isZero();
    JsonNode row = JsonMapper.shared().readTree(run.out().strip());
    assertThat(row.path("count").asInt()).isEqualTo(1);
    assertThat(row.path("serverCpuMillis").isNumber()).isTrue();
    assertThat(row.path("databaseCpuMillis").isNumber()).isTrue();
    assertThat(
            ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(one -> one.info().commandLine().orElse("").contains("portero-bench")))
        .isEmpty();
  }

  private Path people(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("people.csv"), HEADER + String.join("\n", lines) + "\n");
  }

  private static CommandLineRun against(SharedServer server, Path people, String... options) {
    List<String> all = new ArrayList<>(List.of("bench", "--smtp-port=0", "--settle=0"));
    all.addAll(List.of("--warm-up=1", "--people", people.toString()));
    all.addAll(List.of("--against", server.server().url().toString()));
    all.addAll(List.of(options));
    return CommandLineRun.alone(all.toArray(String[]::new));
  }
}
