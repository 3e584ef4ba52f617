package io.portero.csv;

import io.portero.shared.Bilingual;
import java.util.Locale;

/// What is wrong with one line of a file.
///
/// @param line where the record begins, from 1, the header included
/// @param column the header's name for it; empty for the line as a whole
/// @param reason without the value itself: reports travel by mail, personal data should not
public record LineProblem(long line, String column, Bilingual reason) {

  public static LineProblem ofLine(long line, Bilingual reason) {
    return new LineProblem(line, "", reason);
  }

  /// `line 12, issuedOn: is in the future`.
  public String in(Locale locale) {
    String where = new Bilingual("line ", "línea ").in(locale) + line;
    return where + (column.isEmpty() ? "" : ", " + column) + ": " + reason.in(locale);
  }
}
