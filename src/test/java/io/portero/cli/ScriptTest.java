package io.portero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `./portero` itself, with a Maven that only notes that it was called, and a Java that runs these classes instead of the jar.
class ScriptTest {

  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>builds
      sleep 2
      """;
  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in *jarmode*) mkdir -p target/app; exit ;; *AOTCache*) exit 1 ;; esac
      options=
      while [ "$1" != -jar ]; do options="$options $1"; shift; done
      shift 2
      exec '%s/bin/java' -XX:TieredStopAtLevel=1 $options -cp '%s' io.portero.cli.Main "$@"
      """;

  @TempDir Path home = Path.of("");

  @BeforeEach
  void standIns() throws IOException {
    Files.copy(Path.of("portero"), home.resolve("portero"));
    home.resolve("portero").toFile().setExecutable(true);
    Files.writeString(home.resolve("pom.xml"), "");
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("bin"));
    program("mvn", MAVEN);
    program("javac", "#!/bin/sh\n");
    program(
        "java",
        JAVA.formatted(
            System.getProperty("java.home", ""), System.getProperty("java.class.path", "")));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\n");
  }

  @ParameterizedTest(name = "{0}={1}")
  @DisplayName(
      "where the locale that was set is not installed, what is typed and said keeps its letters, in its language")
  @CsvSource({"LANG,es_XX.UTF-8", "LC_ALL,es_XX.UTF-8", "LANG,es_XX", "LC_ALL,es_XX.ISO-8859-1"})
  void letters(String variable, String locale) throws Exception {
    Process process = start(Map.of(variable, locale), "portal", "new", "Peña");
    String said = said(process);
    assertThat(process.exitValue()).as(said).isEqualTo(2);
    assertThat(said).contains("Un portal no se puede llamar «Peña»", "dirección");
  }

  @Test
  @DisplayName("of two commands that begin while nothing is built, one builds and the other waits")
  void oneBuild() throws Exception {
    Process first = start(Map.of(), "version");
    Process second = start(Map.of(), "version");
    String said = said(first) + said(second);
    assertThat(List.of(first.exitValue(), second.exitValue())).as(said).containsOnly(0);
    assertThat(said).contains("this one waits for it");
    assertThat(home.resolve("builds")).hasContent("built");
  }

  private void program(String name, String text) throws IOException {
    Path file = Files.writeString(home.resolve("bin").resolve(name), text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(home.resolve("portero").toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    List.of("LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANGUAGE")
        .forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", home.toString());
    builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    return builder.redirectErrorStream(true).start();
  }

  private static String said(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
