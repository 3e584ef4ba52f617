package io.portero.docs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table in Markdown.
record Table(List<String> head, List<List<String>> rows) {

  String text() {
    Stream<List<String>> lines =
        Stream.concat(Stream.of(head, head.stream().map(_ -> "---").toList()), rows.stream());
    return lines.map(Table::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    boolean rule = cells.stream().allMatch("---"::equals);
    return rule
        ? "|" + "---|".repeat(cells.size()) + "\n"
        : "| " + String.join(" | ", cells) + " |\n";
  }
}
