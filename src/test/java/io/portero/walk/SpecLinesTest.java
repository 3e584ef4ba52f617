package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.TestMethods;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Which tests show which line of the requirements: `target/spec-lines.md`, made from the tests' names.
class SpecLinesTest {

  /// Waits for the operators' console.
  private static final Set<String> LATER = Set.of("A11");

  /// What the lines ask for stands in `docs/requirements.md`. They stand at the beginning of a test's name: `A4 A5 a NIT typed …`.
  private static final Pattern NAMED = Pattern.compile("\\G([ABCT]\\d{1,2})\\b[, ]*");

  @Test
  @DisplayName("every line of the requirements is named by a test")
  void everyLineHasATest() throws IOException {
    Map<String, Set<String>> tests = new TreeMap<>();
    for (Method test : TestMethods.all()) {
      named(test)
          .forEach(line -> tests.computeIfAbsent(line, _ -> new TreeSet<>()).add(title(test)));
    }
    List<String> lines =
        Stream.of(lines("A", 12), lines("B", 15), lines("C", 10), lines("T", 6))
            .flatMap(part -> part)
            .toList();
    Files.writeString(Path.of("target/spec-lines.md"), report(lines, tests));

    assertThat(lines).filteredOn(line -> !tests.containsKey(line)).isSubsetOf(LATER);
    assertThat(lines).containsAll(tests.keySet());
  }

  private static Stream<String> lines(String letter, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i);
  }

  private static String report(List<String> lines, Map<String, Set<String>> tests) {
    StringBuilder report = new StringBuilder("# Which tests show which line\n");
    for (String line : lines) {
      report.append("\n## ").append(line).append("\n\n");
      Set<String> of = tests.getOrDefault(line, Set.of());
      of.forEach(test -> report.append("- ").append(test).append('\n'));
      if (of.isEmpty()) {
        report.append("- none yet\n");
      }
    }
    return report.toString();
  }

  private static Set<String> named(Method test) {
    Set<String> lines = new TreeSet<>();
    Matcher m = NAMED.matcher(TestMethods.name(test));
    while (m.find()) {
      lines.add(m.group(1));
    }
    return lines;
  }

  private static String title(Method test) {
    String words = NAMED.matcher(TestMethods.name(test)).replaceAll("");
    return "`%s.%s` %s".formatted(test.getDeclaringClass().getSimpleName(), test.getName(), words);
  }
}
