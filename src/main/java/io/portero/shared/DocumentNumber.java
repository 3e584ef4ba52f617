package io.portero.shared;

import java.util.Optional;

/// The type and number of an identity document, tidied: upper case, without spaces, dots, commas or dashes (A4).
///
/// @param type the portal's name of the type: `CC`, `NIT`, `PA` …
/// @param number 1 to 20 of A-Z and 0-9
public record DocumentNumber(String type, String number) {

  private static final int LONGEST = 20;

  private static final String NIT = "NIT";
  private static final String CEDULA = "CC";

  public DocumentNumber {
    if (!isNumber(number)) {
      throw new IllegalArgumentException("a document number is 1 to 20 of A-Z and 0-9");
    }
  }

  /// Reads a number as typed or as found in a file; empty if nothing usable is left, or if it is written as a decimal. A NIT
  /// loses its digit. NIT and cédula are numbers, which zeros before them do not change; of the others they are a part
  /// (identity cards of those born in 2000, passports).
  public static Optional<DocumentNumber> read(String type, String typed) {
    if (Typed.isBeyond(typed, LONGEST)) {
      return Optional.empty();
    }
    if (type.equals(NIT)) {
      return Nit.read(typed).map(r -> new DocumentNumber(type, r.nit().number()));
    }
    if (type.equals(CEDULA)) {
      return cedula(typed).map(number -> new DocumentNumber(type, number));
    }
    return NumberText.ungrouped(NumberText.tidy(typed))
        .map(plain -> plain.replace("-", ""))
        .filter(DocumentNumber::isNumber)
        .map(number -> new DocumentNumber(type, number));
  }

  /// The number so that [#read] understands the very same: a NIT that could be taken for a shorter one with its digit
  /// is written with its own.
  public String written() {
    boolean same = read(type, number).filter(this::equals).isPresent();
    return same || !type.equals(NIT) ? number : number + "-" + new Nit(number).digit();
  }

  /// A tax paper writes a person's cédula with the digit of a NIT, which is no part of it.
  private static Optional<String> cedula(String typed) {
    String tidy = NumberText.withoutName(NumberText.tidy(typed), CEDULA);
    boolean blank = Nit.hasBlankBeforeLast(typed);
    return NumberText.ungrouped(tidy)
        .flatMap(plain ->
            Nit.setsDigitApart(plain, blank)
                ? Nit.readPlain(plain, blank).map(r -> r.nit().number())
                : Optional.of(NumberText.withoutZeros(plain.replace("-", ""))))
        .filter(DocumentNumber::isNumber);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && Typed.all(text, c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
  }

  @Override
  public String toString() {
    return type + ":" + number;
  }
}
