package io.portero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What a system says that has no letters but those of ASCII.
class ReadableArgumentsTest {

  @Test
  @DisplayName("under LC_ALL=POSIX a name with ñ is refused, not kept broken")
  void posix() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path", ""),
                Main.class.getName(),
                "portal",
                "new",
                "demo",
                "--name",
                "Peña",
                "--portals",
                "target/never"));
    builder.environment().put("LC_ALL", "POSIX");
    builder.environment().remove("LC_CTYPE");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(2);
    assertThat(said).contains("LC_ALL=C.UTF-8").doesNotContain("\tat ");
    assertThat(Path.of("target/never")).doesNotExist();
  }
}
