package io.portero.csv;

import io.portero.shared.Bilingual;

/// What spreadsheets do to numbers that are names.
public final class Numbers {

  private static final Bilingual SPREADSHEET =
      new Bilingual(
          "is a number that a spreadsheet has changed (a decimal or an exponent); give the column the format of text and export it again",
          "es un número que una hoja de cálculo cambió (decimal o exponente); dé a la columna formato de texto y expórtela otra vez");

  private static final int LONGEST = 60;

  private Numbers() {}

  /// Why a text is no number of a document or telephone.
  public static Bilingual why(String text, Bilingual otherwise) {
    return text.length() <= LONGEST && isChanged(text) ? SPREADSHEET : otherwise;
  }

  /// Digits with a decimal point or an exponent, and nothing else.
  private static boolean isChanged(String text) {
    boolean digit = false;
    boolean sign = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      boolean exponent = (c == 'E' || c == 'e') && digit;
      sign |= c == '.' || c == ',' || exponent;
      if ((c < '0' || c > '9') && !exponent && ".,+-".indexOf(c) < 0) {
        return false;
      }
    }
    return digit && sign;
  }
}
