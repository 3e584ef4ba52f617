package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A link of a document leads to a file that is there, and to a heading that stands in it.
class DocumentLinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");

  /// The documents of the repository, by their paths.
  static List<String> pages() {
    try (Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> root = Files.list(Path.of(""))) {
      return Stream.concat(root, docs)
          .map(page -> page.toString().replace('\\', '/'))
          .filter(page -> page.endsWith(".md"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("every link leads somewhere")
  void links(String name) {
    Path page = Path.of(name);
    String text = CODE.matcher(Documents.read(page)).replaceAll("");
    assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
        .filteredOn(link -> !link.matches("(https?|mailto):.*"))
        .allSatisfy(link -> {
          String[] parts = link.split("#", 2);
          Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
          assertThat(target).as(link).exists();
          if (parts.length == 2) {
            assertThat(anchors(target)).as(link).contains(parts[1]);
          }
        });
  }

  /// As GitHub makes them of headings.
  private static List<String> anchors(Path page) {
    return DocumentSection.of(Documents.read(page)).stream()
        .map(section -> section.heading().replaceAll("^#+ ", ""))
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .toList();
  }
}
