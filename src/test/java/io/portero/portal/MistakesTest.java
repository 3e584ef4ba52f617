package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.shared.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of mistake is reported with file, line, what is wrong and what to write instead. A row breaks one thing of a
/// whole portal: the file, what stands there, what stands there instead, and the line of the report.
class MistakesTest {

  private static final String P = "portal.yaml";
  private static final String LOGO = "assets/logo.svg";

  @TempDir Path folder;

  static Arguments row(String file, String from, String to, String... said) {
    return Arguments.of(file, from, to, said);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({
    "io.portero.portal.SettingMistakes#rows",
    "io.portero.portal.JourneyMistakes#rows",
    "io.portero.portal.WordMistakes#rows",
    "io.portero.portal.FaceMistakes#rows"
  })
  @Asvs({"1.3.4", "1.5.1", "6.2.1", "6.5.4"})
  void aMistakeIsReportedWithItsPlaceAndWhatToWrite(
      String file, String from, String to, String[] said) {
    BrokenPortal portal = new BrokenPortal(folder).change(file, from, to);

    assertThat(portal.report(Language.EN)).contains(said);
    assertThat(portal.report(Language.ES).lines())
        .hasSameSizeAs(portal.report(Language.EN).lines().toList());
    assertThat(portal.report(Language.ES)).doesNotContain("→ ?");
  }

  @Test
  @DisplayName(
      "C7 a code lives longer than ten minutes where its definition says why, and nowhere else")
  @Asvs("6.5.5")
  void longLife() {
    BrokenPortal portal = new BrokenPortal(folder).change(P, "lifetime: 10m", "lifetime: 11m");
    assertThat(portal.report(Language.EN)).contains("portal.yaml:40:").contains("(ASVS 6.5.5)");
    assertThat(portal.report(Language.ES)).contains("dura más de 10 minutos (ASVS 6.5.5)");
    assertThat(portal.check().ok()).isFalse();

    portal.change(
        P, "lifetime: 11m", "lifetime: 11m, exception: Their mail takes a quarter of an hour");
    assertThat(portal.report(Language.EN)).isEmpty();
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    BrokenPortal portal =
        new BrokenPortal(folder)
            .change(P, "minLength: 8", "minLenght: 8")
            .change(P, "America/Bogota", "Bogota")
            .change("texts/en.yaml", "title: Welcome!", "tittle: Welcome!")
            .delete("help.en.md")
            .change(LOGO, "<rect", "<image");

    assertThat(portal.report(Language.EN))
        .contains(
            "“minLenght”",
            "“Bogota”",
            "tittle",
            "help.en.md: error: this file is missing",
            "<image>");
    assertThat(portal.check().ok()).isFalse();
  }

  @Test
  void aFileThatIsNoUtf8IsReportedWithLineAndByte() {
    byte[] latin1 = "a: 1\nname: años\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(new BrokenPortal(folder).write("texts/es.yaml", latin1).report(Language.EN))
        .contains(
            "texts/es.yaml:2:8: error: the byte 0xF1 is no UTF-8 text → save the file as UTF-8 in your editor (in Windows-1252 this byte is “ñ”)");
  }

  @Test
  void aNulByteIsReported() {
    assertThat(new BrokenPortal(folder).write("texts/es.yaml", "a: 1\nb: \0\n").report(Language.EN))
        .contains("texts/es.yaml:2:4: error: the control character U+0000 stands here");
  }

  @Test
  void excelsByteOrderMarkAndWindowsLinesAreNoMistake() {
    BrokenPortal portal = new BrokenPortal(folder);
    portal.write(P, "\uFEFF" + portal.read(P).replace("\n", "\r\n"));

    assertThat(portal.report(Language.EN)).isEmpty();
  }

  @Test
  void missingAndStrayFilesAreReported() {
    BrokenPortal portal =
        new BrokenPortal(folder)
            .delete("texts/en.yaml")
            .delete("legal/data-policy/2026-02-01.en.md")
            .delete("messages/security-code.en.md")
            .write("them.yaml", "")
            .write("messages/recovery-lnk.es.md", "")
            .write("legal/data-policy/v2.html", "");

    assertThat(portal.report(Language.EN).lines())
        .contains(
            "texts/en.yaml: error: this file is missing → make it; `portero portal new demo` makes a whole example to copy from",
            "them.yaml: error: a portal has no file or folder called “them.yaml” → did you mean “theme.yaml”?",
            "messages/recovery-lnk.es.md: error: no message is called “recovery-lnk” → did you mean “recovery-link”?")
        .anyMatch(
            l -> l.startsWith("legal/data-policy/2026-02-01.en.md: error: this file is missing"))
        .anyMatch(l -> l.startsWith("messages/security-code.en.md: error: this file is missing"))
        .anyMatch(
            l -> l.startsWith("legal/data-policy/v2.html: error: this is no name of a version"));
  }

  @Test
  void aLogoThatIsTooBigIsReported() {
    String big = "<svg viewBox=\"0 0 1 1\">" + " ".repeat(100_000) + "</svg>";

    assertThat(new BrokenPortal(folder).write(LOGO, big).report(Language.EN))
        .contains("assets/logo.svg: error: the file has 100029 bytes → at most 98304");
  }

  @Test
  void twoPortalsCannotHaveTheSameHost() {
    BrokenPortal portal = new BrokenPortal(folder);
    new NewPortal(folder, java.time.LocalDate.EPOCH).create("other", "Other");
    portal.change(P, "demo.localhost", "other.localhost");

    assertThat(portal.check().report(Language.EN))
        .contains(
            "other/portal.yaml:6:9: error: the host “other.localhost” belongs to another portal (")
        .contains("demo/portal.yaml:6:9)");
  }

  @Test
  void aFolderThatCannotBeAPortalIsReported() throws Exception {
    java.nio.file.Files.createDirectories(folder.resolve("Mi Portal"));

    assertThat(PortalCheck.of(folder).report(Language.EN))
        .contains("Mi Portal: error: a portal cannot be called “Mi Portal”");
    assertThat(PortalCheck.of(folder.resolve("nowhere")).report(Language.EN))
        .contains("nowhere: error: there is no such folder");
  }

  @Test
  @DisplayName("the start is refused with the same report, in the operator's language")
  void theStartIsRefused() {
    PortalCheck check = new BrokenPortal(folder).change(P, "minLength: 8", "minLenght: 8").check();

    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                PortalMistakes.class, check::portals))
        .hasMessageContaining(check.report(Language.EN))
        .satisfies(e ->
            assertThat(e.in(Language.ES.locale()))
                .contains(check.report(Language.ES))
                .contains("¿quiso decir «minLength»?"));
  }
}
