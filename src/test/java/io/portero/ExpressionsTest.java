package io.portero;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.CountingText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every regular expression and every Unicode normal form of the product stands in `expressions.tsv`, with what it runs over and why
/// that is not too much work. A new one fails here until it is listed; one that is said to be linear is measured.
class ExpressionsTest {

  /// Looks at characters, as a multiple of the text's length, that count as linear: a few alternatives, a few starts.
  private static final int LINEAR = 90;

  /// Looks that are nothing to speak of, where the length has a bound.
  private static final int FEW = 40_000;

  private static final int SHORT = 300;

  /// @param runs `linear`: over any text; a number: over texts of at most so many characters; `ours`: over constants, files of the
  /// operator and settings, which nobody types from outside
  record Listed(CodeScan.Find find, String runs, String why) {

    /// A whole package that is handed nothing but what the operator wrote.
    boolean isPackage() {
      return find.place().endsWith(".*");
    }

    boolean covers(CodeScan.Find found) {
      return isPackage()
          && found.place().startsWith(find.place().substring(0, find.place().length() - 1));
    }

    boolean isOurs() {
      return runs.equals("ours");
    }

    int most() {
      return runs.equals("linear") ? 2 * SHORT : Integer.parseInt(runs);
    }

    @Override
    public String toString() {
      return find.place() + " " + find.what();
    }
  }

  @Test
  @DisplayName("every expression over text is listed with its reason, and nothing else is")
  void listed() {
    List<CodeScan.Find> found = CodeScan.product();

    assertThat(found).hasSizeGreaterThan(80);
    assertThat(
            list().stream()
                .filter(l -> !l.isPackage())
                .map(Listed::find)
                .map(ExpressionsTest::line))
        .containsExactlyInAnyOrderElementsOf(
            found.stream()
                .filter(find -> list().stream().noneMatch(listed -> listed.covers(find)))
                .map(ExpressionsTest::line)
                .toList());
    assertThat(list()).allSatisfy(listed -> assertThat(listed.why()).hasSizeGreaterThan(10));
  }

  static Stream<Listed> measured() {
    return list().stream()
        .filter(listed -> !listed.isOurs() && !listed.find().what().startsWith("("));
  }

  @ParameterizedTest
  @MethodSource("measured")
  @DisplayName(
      "no text makes an expression look at its characters more often than its length allows")
  void linear(Listed listed) {
    Pattern pattern = Pattern.compile(listed.find().what());
    int n = listed.most();
    for (String text : hostile(listed.find().what(), n)) {
      long most =
          Math.max((long) LINEAR * text.length(), listed.runs().equals("linear") ? 1_000 : FEW);
      assertThat(looks(pattern, text, most)).as("over «%.40s…»", text).isPresent();
    }
  }

  @Test
  @DisplayName("the measure sees what is not linear")
  void control() {
    for (String bad :
        new String[] {"^[\\s]+|[\\s]+$", "(a+)+b", "\\[([^\\]]+)\\]", "/+$", "\\s*,\\s*"}) {
      Pattern pattern = Pattern.compile(bad);
      assertThat(hostile(bad, 2 * SHORT))
          .as(bad)
          .anyMatch(text -> looks(pattern, text, (long) LINEAR * text.length()).isEmpty());
    }
  }

  private static Optional<Long> looks(Pattern pattern, String text, long most) {
    try {
      CountingText whole = new CountingText(text, most);
      pattern.matcher(whole).matches();
      CountingText parts = new CountingText(text, most);
      Matcher matcher = pattern.matcher(parts);
      while (matcher.find()) {
        // on to the next
      }
      return Optional.of(Math.max(whole.visited(), parts.visited()));
    } catch (CountingText.TooMuch e) {
      return Optional.empty();
    }
  }

  /// Long runs of what the expression itself speaks of, between what may lead into it and what may not follow.
  private static List<String> hostile(String expression, int n) {
    List<String> pieces =
        Stream.concat(
                expression.chars().mapToObj(Character::toString),
                Stream.of(
                    " ", "a", "A", "0", ".", "-", "\t", "\u0301", "\u200B", "\u200D", "\u2014",
                    "\u00A0", "\uFFFD", "ab", "a.", "a-", "0.", " ,", "1."))
            .distinct()
            .toList();
    List<String> texts = new ArrayList<>();
    for (String piece : pieces) {
      String run = piece.repeat(n / piece.length());
      texts.add(run);
      for (String edge : List.of("a", "!", "0", "\n")) {
        texts.add((edge + run).substring(0, Math.min(n, run.length() + 1)) + edge);
      }
    }
    for (String first : pieces) {
      for (String second : pieces) {
        texts.add((first + second).repeat(n / (first + second).length()));
        texts.add(first + second.repeat(Math.max(0, n - 2) / second.length()) + "!");
      }
    }
    return texts;
  }

  private static String line(CodeScan.Find find) {
    return find.place() + "\t" + find.what();
  }

  private static List<Listed> list() {
    try (var file =
        Objects.requireNonNull(ExpressionsTest.class.getResourceAsStream("/expressions.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(parts -> new Listed(new CodeScan.Find(parts[0], parts[1]), parts[2], parts[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
