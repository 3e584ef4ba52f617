package io.portero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The threat model promises nothing without a name behind it.
class ThreatModelTest {

  private static final Path PAGE = Path.of("docs", "threat-model.md");
  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");

  @Test
  @DisplayName("every line of the threat model names a test or class that is there")
  void names() throws IOException {
    Set<String> sources = sources();
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| attack"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(20);

    for (String row : rows) {
      String shownBy = row.split("\\|")[3];
      List<String> names = NAME.matcher(shownBy).results().map(name -> name.group(1)).toList();
      assertThat(names).as(row).isNotEmpty().isSubsetOf(sources);
    }
  }

  private static Set<String> sources() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
