package io.portero.shared;

import java.util.Locale;
import java.util.Optional;

/// The type and number of an identity document, tidied: upper case, without spaces, dots, commas or dashes (A4).
///
/// @param type the portal's name of the type: `CC`, `NIT`, `PA` …
/// @param number 1 to 20 of A-Z and 0-9
public record DocumentNumber(String type, String number) {

  private static final int LONGEST = 20;

  public DocumentNumber {
    if (!number.matches("[A-Z0-9]{1,20}")) {
      throw new IllegalArgumentException("a document number is 1 to 20 of A-Z and 0-9");
    }
  }

  /// Reads a number as typed or as found in a file; empty if nothing usable is left. A NIT loses its digit.
  public static Optional<DocumentNumber> read(String type, String typed) {
    if (type.equals("NIT")) {
      return Nit.read(typed).map(r -> new DocumentNumber(type, r.nit().number()));
    }
    if (Typed.isBeyond(typed, LONGEST)) {
      return Optional.empty();
    }
    String tidy = typed.replaceAll("[\\s.,\\-\\p{Pd}\\p{Z}]", "").toUpperCase(Locale.ROOT);
    return tidy.matches("[A-Z0-9]{1,20}")
        ? Optional.of(new DocumentNumber(type, tidy))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return type + ":" + number;
  }
}
