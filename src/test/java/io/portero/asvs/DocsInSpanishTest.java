package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator reads exists in Spanish as well as in English, and a page that moves on in one language only fails here.
class DocsInSpanishTest {

  /// Page → the same in Spanish.
  private static final Map<String, String> TWINS =
      new TreeMap<>(
          Map.of(
              "README.md", "README.es.md",
              "docs/add-a-portal.md", "docs/es/agregar-un-portal.md",
              "docs/attack.md", "docs/es/ataque.md",
              "docs/performance.md", "docs/es/rendimiento.md",
              "docs/production.md", "docs/es/produccion.md"));

  private static String read(String page) {
    return Documents.read(Path.of(page));
  }

  static Stream<Arguments> texts() {
    String[] security = read("SECURITY.md").split("\n---\n", 2);
    return Stream.concat(
        TWINS.entrySet().stream()
            .map(twin -> Arguments.of(twin.getValue(), read(twin.getKey()), read(twin.getValue()))),
        Stream.of(Arguments.of("SECURITY.md#seguridad", security[0], security[1])));
  }

  static Stream<Arguments> twins() {
    return TWINS.entrySet().stream().map(twin -> Arguments.of(twin.getKey(), twin.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  @DisplayName(
      "both have the same headings, rows, figures, commands, settings and words of the program, section by section")
  void same(String name, String english, String spanish) {
    List<DocumentSection> ours = DocumentSection.of(english);
    List<DocumentSection> theirs = DocumentSection.of(spanish);
    assertThat(theirs)
        .extracting(DocumentSection::level)
        .as(name)
        .isEqualTo(ours.stream().map(DocumentSection::level).toList());
    for (int i = 0; i < ours.size(); i++) {
      DocumentSection en = ours.get(i);
      DocumentSection es = theirs.get(i);
      String at = name + ": " + es.heading() + " / " + en.heading();
      assertThat(es.blocks()).as(at).isEqualTo(en.blocks());
      assertThat(es.commands()).as(at).isEqualTo(en.commands());
      assertThat(es.rows()).as(at).isEqualTo(en.rows());
      assertThat(es.numbers()).as(at).isEqualTo(en.numbers());
      assertThat(es.settings()).as(at).isEqualTo(en.settings());
      assertThat(es.code()).as(at).isEqualTo(en.code());
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "--[a-z][a-z-]+",
        "PORTERO_[A-Z_]+",
        "docs/[a-z0-9/-]+\\.(?:md|png)",
        "(?m)^\\./portero [a-z-]+(?: [a-z-]+)?",
        "`(?:members|accounts|messages|audit|keys) [a-z|-]+"
      })
  @DisplayName(
      "the README in Spanish tells of every command, option, setting and page that the one in English does")
  void readme(String named) {
    String english = read("README.md");
    for (Map.Entry<String, String> twin : TWINS.entrySet()) {
      english = english.replace(twin.getKey(), twin.getValue());
    }
    assertThat(all(named, read("README.es.md"))).isEqualTo(all(named, english)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("twins")
  @DisplayName("each leads to the other above all else, and a page in Spanish to pages in Spanish")
  void linked(String english, String spanish) {
    assertThat(read(english)).contains("[En español](" + from(english, spanish) + ")");
    assertThat(read(spanish)).contains("[In English](" + from(spanish, english) + ")");
    String others = read(spanish).replace("[In English](" + from(spanish, english) + ")", "");
    assertThat(TWINS.keySet())
        .allSatisfy(page -> assertThat(others).doesNotContain("(" + from(spanish, page)));
  }

  @Test
  @DisplayName("every page in Spanish is the twin of one in English")
  void complete() {
    assertThat(DocumentLinksTest.pages())
        .filteredOn(page -> page.startsWith("docs/es/") || page.endsWith(".es.md"))
        .containsExactlyInAnyOrderElementsOf(TWINS.values());
  }

  private static String from(String page, String other) {
    Path folder = Path.of("/", page).resolveSibling("");
    return folder.relativize(Path.of("/", other)).toString().replace('\\', '/');
  }

  private static Set<String> all(String named, String text) {
    return new TreeSet<>(
        Pattern.compile(named).matcher(text).results().map(MatchResult::group).toList());
  }
}
