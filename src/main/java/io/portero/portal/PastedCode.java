package io.portero.portal;

import io.portero.shared.Tokens;
import io.portero.shared.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Finds the code in what was typed or pasted: the code itself, with spaces or dashes between its characters, or the whole
/// message that brought it. `js/code.js` finds it the same way. Every character is looked at a fixed number of times.
final class PastedCode {

  private PastedCode() {}

  /// The first run of exactly so many characters; what was typed, tidied, where there is none.
  static String in(String said, int length, boolean digitsOnly) {
    String typed = digitsOnly ? inAscii(said) : said;
    String tidy = Tokens.tidy(typed);
    if (tidy.length() <= length) {
      return tidy;
    }
    List<String> runs =
        runs(typed, digitsOnly ? PastedCode::isDigit : PastedCode::isDigitOrLetter).stream()
            .filter(run -> run.length() == length)
            .toList();
    if (digitsOnly) {
      return runs.stream().findFirst().or(() -> spaced(typed, length)).orElse(tidy);
    }
    // words of a message may be as long as its code
    return runs.stream()
        .filter(PastedCode::hasDigitAndLetter)
        .findFirst()
        .or(() -> runs.stream().filter(PastedCode::hasInnerCapital).findFirst())
        .or(() -> runs.stream().findFirst())
        .orElse(tidy);
  }

  private static List<String> runs(String text, IntPredicate belongs) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && belongs.test(text.charAt(at))) {
        run.append(text.charAt(at));
      } else if (!run.isEmpty()) {
        runs.add(run.toString());
        run.setLength(0);
      }
    }
    return runs;
  }

  /// `123 456` and `123-456`, and no telephone number that is longer.
  private static Optional<String> spaced(String text, int length) {
    return runs(text, c -> isDigit(c) || Tokens.isBetween(c)).stream()
        .map(Tokens::tidy)
        .filter(run -> run.length() == length)
        .findFirst();
  }

  /// Keyboards of other scripts, and of other widths, have digits of their own.
  private static String inAscii(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    typed.codePoints().map(Typed::asciiDigit).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /// Letters of every language: a run that a letter with an accent belongs to is a word.
  private static boolean isDigitOrLetter(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean hasDigitAndLetter(String run) {
    return run.chars().anyMatch(PastedCode::isDigit) && !run.chars().allMatch(PastedCode::isDigit);
  }

  private static boolean hasInnerCapital(String run) {
    return run.chars().skip(1).anyMatch(Character::isUpperCase)
        && run.chars().anyMatch(Character::isLowerCase);
  }
}
