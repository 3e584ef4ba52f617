package io.portero.portal.file;

import java.util.Optional;

/// A Markdown file that begins with settings between two lines of three dashes.
///
/// @param bodyLine line of the file at which the Markdown begins
public record FrontMatter(YamlFields fields, String body, int bodyLine) {

  private static final String FENCE = "---";

  /// Empty, and reported, if the file does not begin so.
  public static Optional<FrontMatter> read(Source source, Report report) {
    String text = source.text();
    if (!text.startsWith(FENCE + "\n")) {
      report.error(Place.of(source.name(), 1), "front-matter");
      return Optional.empty();
    }
    int end = text.indexOf("\n" + FENCE + "\n", FENCE.length());
    if (end < 0) {
      report.error(Place.of(source.name(), 1), "front-matter-end");
      return Optional.empty();
    }
    String yaml = text.substring(FENCE.length() + 1, end + 1);
    String body = text.substring(end + FENCE.length() + 2);
    int bodyLine = 3 + (int) yaml.chars().filter(c -> c == '\n').count();
    return Yaml.read(source.name(), yaml, 2, report)
        .map(node -> new FrontMatter(YamlFields.of(node, report), body, bodyLine));
  }
}
