package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One broken file is one mistake, whatever else the portal says that hangs on it; and what nobody wrote is none.
class OneMistakeTest {

  @SuppressWarnings("unused") // by name
  private static final java.util.List<String> FILES = BrokenPortal.KINDS;

  private static final byte[] NOISE = new byte[2_000];

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("FILES")
  @DisplayName("T1 a file that cannot be read has one error, which names it and what to do")
  void broken(String file) {
    BrokenPortal portal = new BrokenPortal(folder);
    String whole = portal.read(file) + "\n# ñandú\n";
    new Random(7).nextBytes(NOISE);
    Map<String, byte[]> all =
        Map.of(
            "Windows-1252",
            whole.getBytes(Charset.forName("windows-1252")),
            "UTF-16",
            whole.getBytes(StandardCharsets.UTF_16),
            "UTF-16LE without mark",
            whole.getBytes(StandardCharsets.UTF_16LE),
            "UTF-16BE without mark",
            whole.getBytes(StandardCharsets.UTF_16BE),
            "noise",
            NOISE,
            "zeros",
            new byte[500],
            "a ZIP",
            ("PK\3\4\24\0\0\0\10\0" + "x".repeat(60)).getBytes(StandardCharsets.ISO_8859_1),
            "empty",
            new byte[0]);
    all.forEach((name, bytes) -> {
      PortalCheck check = portal.checkWith(file, bytes);
      String report = check.report(Language.EN);
      if (name.equals("empty") && file.equals("help.es.md")) {
        return; // help may be empty
      }
      assertThat(report.lines()).as(file + " as " + name + ": " + report).hasSize(1);
      assertThat(report).as(name).contains("demo/" + file).contains(" → ");
      assertThat(check.ok()).isFalse();
      assertThat(check.report(Language.ES).lines()).hasSize(1);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal.yaml", "theme.yaml", "texts/es.yaml", "texts/en.yaml"})
  @DisplayName("T1 YAML that is none is one error at its line and column")
  void syntax(String file) {
    BrokenPortal portal = new BrokenPortal(folder);
    String whole = portal.read(file);
    for (String more : new String[] {"a: b: c\n", "\tx: 1\n", "x: [1\n", "x: \"1\n", "}\n"}) {
      String report =
          portal
              .checkWith(file, (whole + more).getBytes(StandardCharsets.UTF_8))
              .report(Language.EN);
      assertThat(report.lines()).as(more + report).hasSize(1);
      assertThat(report).containsPattern(file + ":\\d+:\\d+: error: ");
    }
  }

  @Test
  @DisplayName("T1 a folder where a file belongs is one error")
  void folderForFile() throws Exception {
    BrokenPortal portal = new BrokenPortal(folder).delete("texts/es.yaml");
    Files.createDirectory(folder.resolve("demo/texts/es.yaml"));
    assertThat(portal.report(Language.EN))
        .isEqualTo(
            "texts/es.yaml: error: a folder stands where a file belongs → a file of this name");
  }

  @Test
  @DisplayName("T1 what systems and editors leave behind stops nothing")
  void leftovers() throws Exception {
    BrokenPortal portal = new BrokenPortal(folder);
    for (String inside :
        new String[] {"", "texts/", "assets/", "legal/", "legal/data-policy/", "messages/"}) {
      for (String name :
          new String[] {
            ".DS_Store", "Thumbs.db", "THUMBS.DB", "desktop.ini", "Desktop.ini", "es.yaml~",
                ".es.yaml.swp",
            "es.yaml.swp", "es.yaml.bak", "#es.yaml#", ".#es.yaml", "es.yaml.orig", "~$texts.docx",
                "._es.yaml"
          }) {
        portal.write(inside + name, "?");
      }
    }
    Files.createDirectories(folder.resolve("__MACOSX"));
    Files.createDirectories(folder.resolve("demo.bak"));
    Files.createDirectories(folder.resolve(".git"));
    assertThat(portal.report(Language.EN)).isEmpty();
  }

  @Test
  @DisplayName("B5 a legal text from the future is shown already, and the check says so")
  void future() {
    BrokenPortal portal = new BrokenPortal(folder);
    assertThat(PortalCheck.of(folder, LocalDate.of(2026, 2, 1)).report(Language.EN)).isEmpty();
    PortalCheck early = PortalCheck.of(folder, LocalDate.of(2026, 1, 31));
    assertThat(early.ok()).isTrue();
    assertThat(early.warnings()).isEqualTo(2);
    assertThat(early.report(Language.EN))
        .contains(
            "legal/data-policy/2026-02-01.es.md:3:1: warning: this version says that it is in force from 2026-02-01, but people agree to it from now on");
    assertThat(portal.check().warnings()).isZero();
  }
}
