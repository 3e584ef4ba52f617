package io.portero.csv;

/// What is wrong with one line of a file.
///
/// @param line where the record begins, from 1, the header included
/// @param column the header's name for it; empty for the line as a whole
/// @param reason in plain English, without the value itself: reports travel by mail, personal data should not
public record Flaw(long line, String column, String reason) {

  public static Flaw ofLine(long line, String reason) {
    return new Flaw(line, "", reason);
  }

  @Override
  public String toString() {
    return "line " + line + (column.isEmpty() ? "" : ", " + column) + ": " + reason;
  }
}
