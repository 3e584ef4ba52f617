package io.portero.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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

/// The numbers of requirements that code and tests cite can be looked up in `docs/requirements.md`.
class RequirementsTest {

  private static final Pattern LISTED =
      Pattern.compile("(?m)^\\| ([A-Z]\\d+|security\\.md \\d+) \\|");

  /// A number that stands alone: neither a percent-encoded byte nor a part of a pattern.
  private static final Pattern LINE = Pattern.compile("(?<![\\w%\\\\#|.])[ABCT]\\d{1,2}(?!\\w)");

  /// Also `security.md 1 and 2` and `security.md 5 to 7`.
  private static final Pattern SECTION =
      Pattern.compile("security\\.md (\\d+)(?:(?:,| and| to) (\\d+)(?!\\d))?");

  @Test
  @DisplayName("every number that is cited stands in the list")
  void listed() throws IOException {
    Map<String, Path> cited = cited();
    assertThat(cited).hasSizeGreaterThan(40);
    Set<String> listed = Set.copyOf(list());
    cited.forEach((number, file) -> assertThat(listed).as(number + " in " + file).contains(number));
  }

  @Test
  @DisplayName(
      "no number stands twice in the list, and none is cited nowhere but what waits to be built")
  void once() throws IOException {
    assertThat(list()).doesNotHaveDuplicates();
    Set<String> idle = new TreeSet<>(list());
    idle.removeAll(cited().keySet());
    assertThat(idle).isSubsetOf("A11");
  }

  private static List<String> list() throws IOException {
    return LISTED
        .matcher(Files.readString(Path.of("docs/requirements.md")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /// Number → one of the files that cite it.
  private static Map<String, Path> cited() throws IOException {
    Map<String, Path> cited = new TreeMap<>();
    for (Path file : sources()) {
      numbers(Files.readString(file)).forEach(number -> cited.put(number, file));
    }
    return cited;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String root : List.of("src/main", "src/test")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(file -> file.toString().matches(".*\\.(java|jte|sql)")).forEach(sources::add);
      }
    }
    return sources;
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers =
        new HashSet<>(LINE.matcher(text).results().map(MatchResult::group).toList());
    SECTION
        .matcher(text)
        .results()
        .flatMap(found -> Stream.of(found.group(1), found.group(2)))
        .filter(number -> number != null)
        .forEach(number -> numbers.add("security.md " + number));
    return numbers;
  }
}
