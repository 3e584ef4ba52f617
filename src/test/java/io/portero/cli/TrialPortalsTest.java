package io.portero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.shared.Bilingual;
import io.portero.support.CommandLineRun;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a start in production says of portals, and when.
class TrialPortalsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir Path portals = Path.of("");

  @BeforeEach
  void portalOfItsOwn() throws IOException {
    CommandLineRun made =
        CommandLineRun.alone("portal", "new", "firma", "--dir", portals.toString());
    assertThat(made.exitCode()).as(made.said()).isZero();
    try (Stream<Path> files = Files.walk(portals)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(
            file, Files.readString(file).replaceAll("\\.(example|localhost)", ".com.co"));
      }
    }
  }

  @Test
  @DisplayName("a portal with addresses of its own may open, and each sample is refused")
  @Asvs({"6.3.2", "15.2.3"})
  void samples() {
    assertThat(TrialPortals.complaints(portals)).isEmpty();
    assertThat(TrialPortals.complaints(Path.of("portals")).stream().map(Bilingual::english))
        .anySatisfy(said -> assertThat(said).contains("“alianza”"))
        .anySatisfy(said -> assertThat(said).contains("“multiportal”"))
        .anySatisfy(said -> assertThat(said).contains("“facturatech”"));
  }

  @Test
  @DisplayName(
      "an address that is nobody's is refused in the help, the legal texts and messages too")
  void texts() throws IOException {
    append("help.es.md", "Escriba a [ayuda](mailto:ayuda@firma.example).");
    append("messages/recovery-link.es.md", "Vea https://www.example.com/ayuda");
    assertThat(TrialPortals.complaints(portals))
        .singleElement()
        .extracting(Bilingual::spanish)
        .asString()
        .contains("«firma»", "firma.example (help)", "www.example.com (messages/recovery-link)");
  }

  @Test
  @DisplayName(
      "start --production refuses settings and portals at once, and the doctor names the same portals")
  void atOnce() {
    CommandLineRun start = CommandLineRun.alone("start", "--production");
    assertThat(start.exitCode()).isEqualTo(2);
    assertThat(start.said()).contains("Set PORTERO_DB_URL", "“alianza” is for trying out");
    CommandLineRun doctor =
        CommandLineRun.inItsOwnProcess(Map.of("PORTERO_MODE", "production"), "doctor");
    assertThat(doctor.said()).containsPattern("portals +WRONG +The portal “alianza” is for trying");
  }

  @Test
  @DisplayName("a start that the database keeps from production says so in its words alone")
  void quiet() throws IOException {
    CommandLineRun start =
        CommandLineRun.inItsOwnProcess(
            Map.of(
                "PORTERO_DB_URL",
                DATABASE.database().url(),
                "PORTERO_DB_USER",
                DATABASE.database().user(),
                "PORTERO_DB_PASSWORD",
                DATABASE.database().password().reveal(),
                "PORTERO_PORTALS",
                portals.toString(),
                "PORTERO_URL",
                "https://portal.firma.com.co",
                "PORTERO_PROXIES",
                "10.0.0.1",
                "PORTERO_SMTP_HOST",
                "mail.firma.com.co",
                "PORTERO_PORT",
                "18471"),
            "start",
            "--production",
            "--data",
            portals.resolveSibling("data").toString());
    assertThat(start.exitCode()).as(start.said()).isEqualTo(2);
    assertThat(start.said()).contains("PORTERO_DB_USER may do everything");
    assertThat(start.said().lines())
        .as(start.said())
        .allMatch(line -> line.startsWith("Not ready") || line.startsWith("  - "));
  }

  private void append(String file, String line) throws IOException {
    Path path = portals.resolve("firma").resolve(file);
    Files.write(path, List.of(Files.readString(path), line));
  }
}
