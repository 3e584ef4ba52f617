package io.portero.asvs;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One heading of a page and what stands below it, up to the next heading: what a translation must not change.
///
/// @param heading as it is written
/// @param lines below it
record DocumentSection(String heading, List<String> lines) {

  private static final String FENCE = "```";
  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)");
  private static final Pattern CODE = Pattern.compile("`([A-Za-z0-9_.{}/|,=<>+~@-]+)`");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern SETTING = Pattern.compile("PORTERO_[A-Z_]+");

  /// All sections of a page; what stands before the first heading is none.
  static List<DocumentSection> of(String page) {
    List<DocumentSection> sections = new ArrayList<>();
    boolean block = false;
    for (String line : page.lines().toList()) {
      block ^= line.startsWith(FENCE);
      if (!block && line.startsWith("#")) {
        sections.add(new DocumentSection(line, new ArrayList<>()));
      } else if (!sections.isEmpty()) {
        sections.getLast().lines.add(line);
      }
    }
    return sections;
  }

  int level() {
    return heading.indexOf(' ');
  }

  /// Each block's number of lines.
  List<Integer> blocks() {
    List<Integer> sizes = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        if (begin >= 0) {
          sizes.add(i - begin - 1);
        }
        begin = begin < 0 ? i : -1;
      }
    }
    return sizes;
  }

  /// What is typed, without what is said beside it; files and languages may have other names.
  List<String> commands() {
    return lines.stream()
        .filter(line -> line.matches("(\\./portero|PORTERO_).*"))
        .map(line -> line.replaceAll("\\s+#.*", ""))
        .map(
            line -> line.replaceAll("[a-z]+\\.csv", "file.csv").replaceAll("--lang \\w+", "--lang"))
        .toList();
  }

  /// The digits of each row of a table, whichever order the languages want: 4,000 and 4.000 have the same.
  List<List<String>> rows() {
    return lines.stream()
        .filter(line -> line.startsWith("|"))
        .map(row -> numbers(Stream.of(row)))
        .toList();
  }

  List<String> numbers() {
    return numbers(lines.stream());
  }

  TreeSet<String> settings() {
    return found(SETTING, MatchResult::group);
  }

  /// What stands in backquotes, as far as it is one word: keys, options, addresses.
  TreeSet<String> code() {
    return found(CODE, found -> found.group(1).replaceAll("[a-z]+\\.csv", "file.csv"));
  }

  private TreeSet<String> found(Pattern pattern, Function<MatchResult, String> word) {
    return new TreeSet<>(pattern.matcher(String.join("\n", lines)).results().map(word).toList());
  }

  private static List<String> numbers(Stream<String> lines) {
    return lines
        .map(line -> LINK_TARGET.matcher(line).replaceAll("]"))
        .flatMap(line -> DIGITS.matcher(line).results().map(MatchResult::group))
        .sorted()
        .toList();
  }
}
