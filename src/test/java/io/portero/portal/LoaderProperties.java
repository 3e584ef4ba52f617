package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.file.Durations;
import io.portero.portal.file.Nearest;
import io.portero.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever stands in the files, the answer is a report.
class LoaderProperties {

  private static Path folder = Path.of("");
  private static BrokenPortal portal = broken();

  private static BrokenPortal broken() {
    try {
      folder = Files.createTempDirectory("portal");
      return new BrokenPortal(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeContainer
  static void isWhole() {
    assertThat(portal.check().report(Language.EN)).isEmpty();
  }

  @AfterContainer
  static void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
  }

  @Property(tries = 300)
  void anyBytesGiveAReport(@ForAll("files") String file, @ForAll @Size(max = 400) byte[] bytes) {
    reports(file, bytes);
  }

  @Property(tries = 300)
  void anyYamlLikeTextGivesAReport(@ForAll("files") String file, @ForAll("yamlLike") String text) {
    reports(file, text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void anyCutOrChangedFileGivesAReport(
      @ForAll("files") String file,
      @ForAll @IntRange(max = 3000) int at,
      @ForAll("yamlLike") String put) {
    String whole = portal.read(file);
    int cut = Math.min(at, whole.length());
    reports(
        file,
        (whole.substring(0, cut)
                + put
                + whole.substring(Math.min(whole.length(), cut + put.length())))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void reports(String file, byte[] bytes) {
    PortalCheck check = portal.checkWith(file, bytes);
    assertThat(check.ok()).isEqualTo(check.errors() == 0);
    assertThat(check.report(Language.ES).lines())
        .allMatch(line -> line.matches("(?s).+: (error|aviso): .+"));
  }

  @Property
  void aDurationIsReadAsItIsWritten(
      @ForAll @IntRange(min = 1, max = 999_999) int n, @ForAll("units") String unit) {
    Duration read = Durations.read(n + unit).orElseThrow();

    assertThat(Durations.read(Durations.write(read))).contains(read);
  }

  @Property
  void aKnownWordIsItsOwnNearest(
      @ForAll @Size(min = 1, max = 5)
          List<
                  @net.jqwik.api.constraints.AlphaChars
                  @net.jqwik.api.constraints.StringLength(min = 1, max = 12) String>
              known) {
    assertThat(known.stream().filter(w -> Nearest.to(w, known).isPresent())).hasSameSizeAs(known);
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(BrokenPortal.KINDS);
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of("s", "m", "h", "d");
  }

  @Provide
  Arbitrary<String> yamlLike() {
    return Arbitraries.of(
            "a",
            "journeys",
            "recover",
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "#",
            "&a",
            "*a",
            "!!str",
            "---\n",
            "|",
            ">",
            ",",
            "null",
            "~",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "é",
            "😀",
            "%",
            "@",
            "`",
            "<",
            "</svg>",
            "identify",
            "30m",
            "../..",
            "{link}",
            "\\",
            "\r")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
