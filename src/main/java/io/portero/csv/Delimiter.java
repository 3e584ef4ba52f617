package io.portero.csv;

import java.io.BufferedReader;
import java.io.IOException;

/// What stands between fields: Excel's own `sep=;` line says it, else the character that the header has most of.
///
/// @param line the number of the line that comes next
record Delimiter(char value, long line) {

  private static final String CANDIDATES = ";,\t|";
  private static final int PEEK = CsvParser.MAX_RECORD - 1;

  /// Looks at the first line and leaves `text` before the header.
  static Delimiter of(BufferedReader text) throws IOException {
    text.mark(PEEK + 1);
    char[] peeked = new char[PEEK];
    int length = 0;
    for (int read = 0; read >= 0 && length < PEEK; length += Math.max(read, 0)) {
      read = text.read(peeked, length, PEEK - length);
    }
    text.reset();
    String first =
        new String(peeked, 0, length)
            .lines()
            .filter(line -> !line.isBlank())
            .findFirst()
            .orElse("");
    if (first.matches("(?i)\"?sep=.\"?")) {
      return new Delimiter(first.charAt(first.indexOf('=') + 1), 1 + skipTo(first, text));
    }
    char best = ',';
    for (char candidate : CANDIDATES.toCharArray()) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return new Delimiter(best, 1);
  }

  /// @return how many lines are skipped, the last one being `line`
  private static long skipTo(String line, BufferedReader text) throws IOException {
    long skipped = 0;
    String next = "";
    while (next != null
        && !line.equals(
            next)) { // at the end of what was peeked it may be the beginning of a longer one
      next = text.readLine();
      skipped++;
    }
    return skipped;
  }

  /// Outside of quotes.
  private static long count(String line, char wanted) {
    boolean quoted = false;
    long count = 0;
    for (char c : line.toCharArray()) {
      quoted ^= c == '"';
      count += c == wanted && !quoted ? 1 : 0;
    }
    return count;
  }
}
