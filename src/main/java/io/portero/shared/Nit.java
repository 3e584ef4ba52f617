package io.portero.shared;

import java.util.Optional;
import java.util.OptionalInt;

/// A Colombian tax number (NIT) without its verification digit (DIAN: weights from the right, modulo 11).
public record Nit(String number) {

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

  /// Reads a NIT as typed: spaces, dots, commas and dashes are taken off. The last digit is taken for a
  /// verification digit when a dash stands before it, or when there is one digit more than such a number has (ten
  /// for a company's, 8… or 9…; eleven for a person's, 1…) and it is right. A dash with the wrong digit is no NIT.
  public static Optional<Reading> read(String typed) {
    if (Typed.isBeyond(typed, WEIGHTS.length)) {
      return Optional.empty();
    }
    String tidy = typed.strip().replaceAll("\\p{Pd}", "-");
    int dash = tidy.lastIndexOf('-');
    boolean dashBeforeLast = dash >= 0 && tidy.length() - dash == 2;
    String digits = tidy.replaceAll("[\\s.,\\-\\p{Z}]", "");
    if (digits.isEmpty() || digits.length() > WEIGHTS.length || !isDigits(digits)) {
      return Optional.empty();
    }
    if (digits.length() > 1 && (dashBeforeLast || isLongerThanANit(digits))) {
      Nit body = new Nit(digits.substring(0, digits.length() - 1));
      int digit = digits.charAt(digits.length() - 1) - '0';
      if (body.digit() == digit) {
        return Optional.of(new Reading(body, OptionalInt.of(digit)));
      }
      if (dashBeforeLast) {
        return Optional.empty();
      }
    }
    return Optional.of(new Reading(new Nit(digits), OptionalInt.empty()));
  }

  private static boolean isLongerThanANit(String digits) {
    return switch (digits.charAt(0)) {
      case '8', '9' -> digits.length() == 10;
      case '1' -> digits.length() == 11;
      default -> false;
    };
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return number;
  }
}
