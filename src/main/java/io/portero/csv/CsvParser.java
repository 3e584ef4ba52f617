package io.portero.csv;

import io.portero.shared.Bilingual;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records of a CSV text (RFC 4180, any one-character delimiter, any line break), one at a time.
///
/// No record may be longer than [#MAX_RECORD]; so a whole one always fits in the buffer, and after an unclosed quote the
/// parser goes back to the line after it instead of swallowing the rest of the file.
final class CsvParser {

  /// Most characters of one record.
  static final int MAX_RECORD = 16_384;

  private static final char QUOTE = '"';

  private static final Bilingual OPEN_QUOTE =
      new Bilingual("a quote is opened and never closed", "una comilla se abre y nunca se cierra");
  private static final Bilingual TOO_LONG =
      new Bilingual(
          "the line is longer than " + MAX_RECORD + " characters",
          "la línea tiene más de " + MAX_RECORD + " caracteres");
  private static final Bilingual AFTER_QUOTE =
      new Bilingual(
          "something stands after a closing quote; a quote inside quotes is written twice",
          "hay algo después de una comilla de cierre; una comilla entre comillas se escribe dos veces");

  private final Reader in;
  private final char delimiter;
  private final char[] buffer = new char[4 * MAX_RECORD];
  private int from;
  private int to;
  private boolean ended;
  private long line;

  /// @param line the number of the first line in `in`
  CsvParser(Reader in, char delimiter, long line) {
    this.in = in;
    this.delimiter = delimiter;
    this.line = line;
  }

  /// The next record; null at the end.
  @Nullable CsvRecord next() throws IOException {
    fill();
    if (from == to) {
      return null;
    }
    long start = line;
    Scan scan = new Scan(from, Math.min(to, from + MAX_RECORD));
    scan.run();
    if (scan.complete) {
      consumeTo(scan.at);
      return new CsvRecord(start, scan.fields, scan.problem);
    }
    boolean quoteOpen = scan.inQuotes;
    skipLine();
    return new CsvRecord(start, List.of(), quoteOpen ? OPEN_QUOTE : TOO_LONG);
  }

  /// Makes sure that a whole record, and the `\n` of its `\r\n`, are in the buffer.
  private void fill() throws IOException {
    if (ended || to - from > MAX_RECORD) {
      return;
    }
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    while (!ended && to < buffer.length) {
      int read = in.read(buffer, to, buffer.length - to);
      ended = read < 0;
      to += Math.max(read, 0);
    }
  }

  private void skipLine() throws IOException {
    for (fill(); from < to; fill()) {
      for (int i = from; i < to; i++) {
        boolean whole = i + 1 < to || ended;
        if (whole && afterBreak(i) > 0) {
          consumeTo(afterBreak(i));
          return;
        }
      }
      from = !ended && buffer[to - 1] == '\r' ? to - 1 : to;
    }
  }

  private void consumeTo(int end) {
    for (int i = from; i < end; ) {
      int after = afterBreak(i);
      if (after > 0) {
        line++;
      }
      i = Math.max(after, i + 1);
    }
    from = end;
  }

  /// The index after the line break that begins at `i`; 0 if none does.
  private int afterBreak(int i) {
    return switch (buffer[i]) {
      case '\n' -> i + 1;
      case '\r' -> i + 1 < to && buffer[i + 1] == '\n' ? i + 2 : i + 1;
      default -> 0;
    };
  }

  /// One try to read a record from the buffer.
  private final class Scan {
    final List<String> fields = new ArrayList<>(8);
    final int limit;
    int at;
    boolean inQuotes;
    boolean complete;
    @Nullable Bilingual problem;

    Scan(int start, int limit) {
      this.at = start;
      this.limit = limit;
    }

    void run() {
      while (at < limit) {
        fields.add(buffer[at] == QUOTE ? quoted() : plain());
        if (inQuotes || at == limit) {
          break;
        }
        if (buffer[at] != delimiter) {
          at = afterBreak(at);
          complete = true;
          return;
        }
        at++;
        if (at == limit) {
          fields.add("");
        }
      }
      complete = !inQuotes && ended && limit == to;
    }

    private String plain() {
      int start = at;
      while (at < limit && buffer[at] != delimiter && afterBreak(at) == 0) {
        at++;
      }
      return new String(buffer, start, at - start);
    }

    private String quoted() {
      StringBuilder text = new StringBuilder();
      inQuotes = true;
      at++;
      while (at < limit && inQuotes) {
        char c = buffer[at++];
        if (c != QUOTE) {
          text.append(c);
        } else if (at < limit && buffer[at] == QUOTE) {
          text.append(c);
          at++;
        } else {
          inQuotes = false;
        }
      }
      if (!inQuotes && !plain().isBlank()) {
        problem = AFTER_QUOTE;
      }
      return text.toString();
    }
  }
}
