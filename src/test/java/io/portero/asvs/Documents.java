package io.portero.asvs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// `docs/security-decisions.md`, by section, and the constants of the product that it must agree with.
final class Documents {

  private static final Path DECISIONS = Path.of("docs/security-decisions.md");

  private Documents() {}

  /// The text below the heading that begins so, up to the next one.
  static String section(String heading) {
    return Arrays.stream(read(DECISIONS).split("\n## ", -1))
        .filter(section -> section.startsWith(heading))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section “" + heading + "” in " + DECISIONS));
  }

  /// What stands in backquotes in a column (from 0) of a section's table.
  static List<String> column(String heading, int column) {
    return section(heading)
        .lines()
        .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
        .map(line -> line.split("\\|", -1)[column + 1])
        .flatMap(cell ->
            java.util.regex.Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(match -> match.group(1)))
        .toList();
  }

  /// The classes that may call out.
  static List<String> callers() {
    return column("Whom the server calls", 1);
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A constant of the product that no test's package may see.
  static Object constant(String type, String name) {
    try {
      Field field = Class.forName("io.portero." + type).getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + "." + name + " is no constant any more", e);
    }
  }
}
