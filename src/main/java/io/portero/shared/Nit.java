package io.portero.shared;

import java.util.Optional;
import java.util.OptionalInt;

/// A Colombian tax number (NIT) without its verification digit (DIAN: weights from the right, modulo 11).
public record Nit(String number) {

  /// Digits before which no dash parts groups of a number any more, but the number and its digit.
  private static final int SHORTEST_WHOLE = 8;

  private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

  public Nit {
    if (number.isEmpty() || number.length() > WEIGHTS.length || !isDigits(number)) {
      throw new IllegalArgumentException("a NIT is 1 to 15 digits");
    }
  }

  /// What a person typed, understood (A4).
  ///
  /// @param nit the number without the digit
  /// @param digitTyped the verification digit, if it was typed and taken off
  public record Reading(Nit nit, OptionalInt digitTyped) {}

  /// The DIAN's digit: r if r < 2, else 11 − r, with r the weighted sum modulo 11.
  public int digit() {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += (number.charAt(number.length() - 1 - i) - '0') * WEIGHTS[i];
    }
    int r = sum % 11;
    return r < 2 ? r : 11 - r;
  }

  /// Reads a NIT as typed: blanks, dashes, leading zeros, `NIT` and signs that nobody sees are taken off, dots and commas where they
  /// part groups of three. The last digit is taken for a verification digit when a dash stands before it, or when there is one
  /// digit more than such a number has and it is right (see [#isLongerThanANit]). A dash with the wrong digit is no NIT, nor a
  /// blank with one too many that is wrong, nor a dash with two, nor a decimal: a number is never turned into another one.
  public static Optional<Reading> read(String typed) {
    if (Typed.isBeyond(typed, WEIGHTS.length)) {
      return Optional.empty();
    }
    String tidy = tidy(typed);
    Optional<String> plain = NumberText.ungrouped(tidy);
    return plain.isPresent()
        ? readPlain(plain.get(), hasBlankBeforeLast(typed))
        : withGroupedDigit(tidy);
  }

  /// Whether it is one but for its verification digit, which stands after a dash or blank and is wrong.
  public static boolean hasWrongDigit(String typed) {
    if (Typed.isBeyond(typed, WEIGHTS.length) || read(typed).isPresent()) {
      return false;
    }
    Optional<String> plain = NumberText.ungrouped(tidy(typed));
    return plain.filter(p -> hasDashBeforeLast(p) || hasBlankBeforeLast(typed)).isPresent()
        && isNumber(NumberText.withoutZeros(plain.get().replace("-", "")));
  }

  private static String tidy(String typed) {
    return NumberText.withoutName(NumberText.tidy(typed), "NIT");
  }

  /// @param blank whether one stood before the last digit
  static Optional<Reading> readPlain(String plain, boolean blank) {
    String digits = NumberText.withoutZeros(plain.replace("-", ""));
    if (!isNumber(digits) || hasDashBeforeTwo(plain)) {
      return Optional.empty();
    }
    boolean dash = hasDashBeforeLast(plain);
    boolean longer = digits.length() > 1 && isLongerThanANit(digits);
    Optional<Reading> withDigit =
        digits.length() > 1 && (dash || longer) ? withDigit(digits) : Optional.empty();
    return withDigit.isPresent() || dash || longer && blank
        ? withDigit
        : Optional.of(new Reading(new Nit(digits), OptionalInt.empty()));
  }

  /// `900.102.030.4` and `900.102.0304`: its groups say that the digit is one, if it is right.
  private static Optional<Reading> withGroupedDigit(String tidy) {
    String before = tidy.isEmpty() ? "" : tidy.substring(0, tidy.length() - 1);
    boolean point = !before.isEmpty() && NumberText.isPoint(before.charAt(before.length() - 1));
    String body = point ? before.substring(0, before.length() - 1) : before;
    return NumberText.isGrouped(body)
        ? NumberText.ungrouped(body)
            .map(plain -> NumberText.withoutZeros(plain) + tidy.charAt(tidy.length() - 1))
            .filter(digits -> digits.length() > 1 && isNumber(digits))
            .flatMap(Nit::withDigit)
        : Optional.empty();
  }

  private static Optional<Reading> withDigit(String digits) {
    Nit body = new Nit(digits.substring(0, digits.length() - 1));
    int digit = digits.charAt(digits.length() - 1) - '0';
    return body.digit() == digit
        ? Optional.of(new Reading(body, OptionalInt.of(digit)))
        : Optional.empty();
  }

  private static boolean hasDashBeforeLast(String plain) {
    int length = plain.length();
    return length >= 2 && plain.charAt(length - 2) == '-';
  }

  /// Whether it is written so that its last digit, or what stands in its place, is none of the number.
  static boolean setsDigitApart(String plain, boolean blank) {
    String digits = NumberText.withoutZeros(plain.replace("-", ""));
    return hasDashBeforeLast(plain)
        || hasDashBeforeTwo(plain)
        || blank && !digits.isEmpty() && isLongerThanANit(digits);
  }

  /// `900102030-04`: not the number's own digits, and no digit of verification either.
  private static boolean hasDashBeforeTwo(String plain) {
    int dash = plain.lastIndexOf('-');
    return dash == plain.length() - 3
        && dash >= 0
        && plain.substring(0, dash).replace("-", "").length() >= SHORTEST_WHOLE;
  }

  /// `900102030 4`, and no number whose digits all stand apart.
  static boolean hasBlankBeforeLast(String typed) {
    String text = Typed.trim(typed);
    int last = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
    int before = last;
    while (before > 0 && Typed.isUnseen(text.codePointBefore(before))) {
      before = text.offsetByCodePoints(before, -1);
    }
    boolean blank =
        text.substring(before, last).codePoints().anyMatch(InvisibleCharacters::isBlank);
    return blank
        && before >= 2
        && text.substring(before - 2, before).chars().allMatch(Character::isDigit);
  }

  /// Companies have nine digits, 8… or 9…; people up to eight, or ten, 1…. Numeric keypads have no dash.
  private static boolean isLongerThanANit(String digits) {
    return switch (digits.charAt(0)) {
      case '8', '9' -> digits.length() == 10;
      case '1' -> digits.length() == 11 || digits.length() == 9;
      default -> digits.length() == 9;
    };
  }

  private static boolean isNumber(String digits) {
    return !digits.isEmpty() && digits.length() <= WEIGHTS.length && isDigits(digits);
  }

  static boolean isDigits(String text) {
    return Typed.all(text, c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return number;
  }
}
