package io.portero.shared;

import java.util.Optional;

/// A number as people write it and programs export it, on its way to its digits. Blanks and signs that nobody sees are no part of
/// it. A dot, comma or apostrophe is none either where it parts groups of three; elsewhere it is a decimal (`900102031.0`),
/// and whoever takes it off makes another number.
final class NumberText {

  private static final int MINUS = 0x2212;

  /// ASCII in full width.
  private static final int FIRST_WIDE = 0xFF01;

  private static final int LAST_WIDE = 0xFF5E;

  private NumberText() {}

  /// Without blanks and unseen signs, every dash and minus as `-`, letters and digits of any width and script in ASCII and upper
  /// case, without a full stop, comma or dash at its end and the apostrophe with which spreadsheets begin a number that is a text.
  static String tidy(String typed) {
    StringBuilder tidy = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); ) {
      int c = typed.codePointAt(i);
      i += Character.charCount(c);
      if (!InvisibleCharacters.is(c) && !InvisibleCharacters.isBlank(c)) {
        tidy.appendCodePoint(plain(c));
      }
    }
    int length = tidy.length();
    if (length > 0 && (isPoint(tidy.charAt(length - 1)) || tidy.charAt(length - 1) == '-')) {
      tidy.setLength(length - 1);
    }
    return withoutApostrophe(tidy.toString());
  }

  /// What a spreadsheet, or a program that guards against its formulas, writes before a number so that it stays as it is.
  static String withoutApostrophe(String typed) {
    return typed.startsWith("'") || typed.startsWith("’") ? typed.substring(1) : typed;
  }

  /// Without the name of the document before its number, as papers have it: `NIT. 900…`, `C.C. 52…`.
  static String withoutName(String tidy, String name) {
    int at = 0;
    for (int letter = 0; letter < name.length(); letter++) {
      if (at >= tidy.length() || tidy.charAt(at) != name.charAt(letter)) {
        return tidy;
      }
      at += at + 1 < tidy.length() && tidy.charAt(at + 1) == '.' ? 2 : 1;
    }
    return tidy.substring(at < tidy.length() && tidy.charAt(at) == ':' ? at + 1 : at);
  }

  private static int plain(int typed) {
    int c = typed >= FIRST_WIDE && typed <= LAST_WIDE ? typed - FIRST_WIDE + '!' : typed;
    if (c == MINUS || Character.getType(c) == Character.DASH_PUNCTUATION) {
      return '-';
    }
    return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : Typed.asciiDigit(c);
  }

  /// Without the signs between groups of three; empty if there are others.
  static Optional<String> ungrouped(String tidy) {
    StringBuilder plain = new StringBuilder(tidy.length());
    char point = 0;
    int digits = 0;
    boolean inGroup = false;
    for (int i = 0; i < tidy.length(); i++) {
      char c = tidy.charAt(i);
      if (isGroupSign(c)) {
        boolean otherPoint = isPoint(c) && point != 0 && point != c;
        if (otherPoint || digits == 0 || digits > 3 || inGroup && digits != 3) {
          return Optional.empty();
        }
        point = isPoint(c) ? c : point;
        inGroup = true;
        digits = 0;
      } else {
        boolean digit = c >= '0' && c <= '9';
        if (!digit && inGroup && digits != 3) {
          return Optional.empty();
        }
        inGroup &= digit;
        digits = digit ? digits + 1 : 0;
        plain.append(c);
      }
    }
    return inGroup && digits != 3 ? Optional.empty() : Optional.of(plain.toString());
  }

  static boolean isGrouped(String tidy) {
    return tidy.chars().anyMatch(c -> isGroupSign((char) c));
  }

  /// `0052890417` is 52890417.
  static String withoutZeros(String digits) {
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  private static boolean isGroupSign(char c) {
    return isPoint(c) || c == '\'' || c == '’' || c == '´';
  }

  static boolean isPoint(char c) {
    return c == '.' || c == ',';
  }
}
