package io.portero.asvs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts of the product's sources, for rules that no compiled class shows.
///
/// @param files path below the folder → what stands there, comments left out
record Sources(Map<String, String> files) {

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//.*|\\*.*|/\\*.*)$");

  static Sources java() {
    return below(Path.of("src/main/java/io/portero"), ".java");
  }

  /// Without an operator's commands: what those take is the operator's own.
  static Sources server() {
    return java()
        .without("cli/")
        .without("attack/")
        .without("bench/")
        .without("visitor/")
        .without("terminal/");
  }

  static Sources scripts() {
    return below(Path.of("src/main/resources/static/js"), ".js");
  }

  static Sources templates() {
    return below(Path.of("src/main/jte"), ".jte");
  }

  private static Sources below(Path folder, String ending) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return new Sources(
          walk.filter(path -> path.toString().endsWith(ending))
              .collect(
                  Collectors.toMap(
                      path -> folder.relativize(path).toString().replace('\\', '/'),
                      Sources::text,
                      (a, _) -> a,
                      TreeMap::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sources without(String beginning) {
    Map<String, String> others = new TreeMap<>(files);
    others.keySet().removeIf(path -> path.startsWith(beginning));
    return new Sources(others);
  }

  /// `path: what was found`, for each place.
  List<String> find(String pattern) {
    Pattern sought = Pattern.compile(pattern);
    return files.entrySet().stream()
        .flatMap(file ->
            sought
                .matcher(file.getValue())
                .results()
                .map(MatchResult::group)
                .map(found -> file.getKey() + ": " + found.strip()))
        .toList();
  }

  /// The files in which something is found, each once.
  List<String> filesWith(String pattern) {
    return find(pattern).stream()
        .map(found -> found.replaceAll("(?s): .*", ""))
        .distinct()
        .toList();
  }

  private static String text(Path path) {
    try {
      return COMMENT.matcher(Files.readString(path)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
