package io.portero.shared;

import java.util.Optional;

/// A telephone number as typed, turned into what one would dial: digits, and a `+` before a country's code. libphonenumber guesses
/// where it should not: it takes letters for keys, cuts off what looks like a second number, and reads `0057…` as the
/// prefix of a carrier and a Russian number.
final class DialledNumber {

  private static final int LONGEST_TYPED = 40;

  /// The international prefix of most countries (ITU-T E.164).
  private static final String INTERNATIONAL = "00";

  private DialledNumber() {}

  /// Empty for whatever has more in it than one number and what people write between its digits.
  static Optional<String> read(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    String text = withoutEdges(typed);
    StringBuilder digits = new StringBuilder(text.length());
    boolean plus = false;
    int run = 0;
    boolean afterPoint = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
      if (digit >= 0) {
        digits.append(digit);
        run++;
      } else if (InvisibleCharacters.is(c)) {
        continue;
      } else if ((c == '+' || c == '\uFF0B') && !plus && digits.isEmpty()) {
        plus = true;
      } else if (isBetween(c)) {
        if (isDecimal(c, run, afterPoint)) {
          return Optional.empty();
        }
        afterPoint = c == '.' || c == ',' || afterPoint && run == 0;
        run = 0;
      } else {
        return Optional.empty();
      }
    }
    if (afterPoint && run == 1) {
      return Optional.empty();
    }
    return Optional.of(dialled(plus, digits.toString()));
  }

  /// Without the full stop of a sentence after it, and what a spreadsheet keeps a text a text with.
  private static String withoutEdges(String typed) {
    String text = NumberText.withoutApostrophe(Typed.trim(typed));
    boolean stop = text.endsWith(".") || text.endsWith(",");
    return stop ? text.substring(0, text.length() - 1) : text;
  }

  private static String dialled(boolean plus, String digits) {
    return plus
        ? "+" + digits
        : digits.startsWith(INTERNATIONAL) ? "+" + digits.substring(2) : digits;
  }

  private static boolean isBetween(int c) {
    return InvisibleCharacters.isBlank(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || c == 0x2212
        || c == '('
        || c == ')'
        || c == '（'
        || c == '）'
        || c == '.'
        || c == ',';
  }

  /// `317555014.0`: a spreadsheet's number with a decimal, which must not become its last digit. People write points between short
  /// groups.
  private static boolean isDecimal(int c, int run, boolean afterPoint) {
    return (c == '.' || c == ',') && run > 4 || afterPoint && run == 1;
  }
}
