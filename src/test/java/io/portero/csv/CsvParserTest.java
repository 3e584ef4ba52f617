package io.portero.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CsvParserTest {

  @Test
  @DisplayName(
      "fields are split at the delimiter, quoted ones keep delimiters, quotes and line breaks")
  void fields() {
    assertThat(fieldsOf("a;\"b;\"\"c\"\"\nd\";e\r\nf;;\n"))
        .containsExactly(List.of("a", "b;\"c\"\nd", "e"), List.of("f", "", ""));
  }

  @Test
  @DisplayName("the last line needs no line break, and a delimiter at its end opens one more field")
  void lastLine() {
    assertThat(fieldsOf("a;b")).containsExactly(List.of("a", "b"));
    assertThat(fieldsOf("a;")).containsExactly(List.of("a", ""));
    assertThat(fieldsOf("\"a\"")).containsExactly(List.of("a"));
  }

  @Test
  @DisplayName(
      "line numbers count every line break, those inside quotes too, in the manner of any system")
  void lineNumbers() {
    assertThat(parsed("a\r\n\"b\nc\"\rd\n").stream().map(CsvRecord::line))
        .containsExactly(1L, 2L, 4L);
  }

  @Test
  @DisplayName("a quote that is never closed spoils its own line, not the rest of the file")
  void openQuote() {
    String rest = "x;y\n".repeat(20_000);
    List<CsvRecord> records = parsed("a;b\n\"open;b\n" + rest);
    assertThat(records).hasSize(20_002);
    assertThat(records.get(1).problem()).hasToString("a quote is opened and never closed");
    assertThat(records.get(2)).isEqualTo(new CsvRecord(3, List.of("x", "y"), null));
    assertThat(records.getLast().line()).isEqualTo(20_002);
  }

  @Test
  @DisplayName("a quote that is never closed on the last line is a bad line")
  void openQuoteAtTheEnd() {
    assertThat(parsed("a\n\"b").getLast().problem()).isNotNull();
  }

  @Test
  @DisplayName("an endless line is one bad line, and the next one is read")
  void endlessLine() {
    List<CsvRecord> records = parsed("x".repeat(1_000_000) + "\r\na;b\n");
    assertThat(records).hasSize(2);
    assertThat(records.getFirst().problem()).asString().startsWith("the line is longer than");
    assertThat(records.getLast()).isEqualTo(new CsvRecord(2, List.of("a", "b"), null));
  }

  @Test
  @DisplayName("text after a closing quote is a problem of that line")
  void afterQuote() {
    List<CsvRecord> records = parsed("\"a\" b;c\nd\n");
    assertThat(records.getFirst().problem())
        .asString()
        .startsWith("something stands after a closing quote");
    assertThat(records.getLast().problem()).isNull();
  }

  private static List<List<String>> fieldsOf(String text) {
    return parsed(text).stream().map(CsvRecord::fields).toList();
  }

  static List<CsvRecord> parsed(String text) {
    try {
      CsvParser parser = new CsvParser(new StringReader(text), ';', 1);
      List<CsvRecord> records = new ArrayList<>();
      for (CsvRecord next = parser.next(); next != null; next = parser.next()) {
        records.add(next);
      }
      return records;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
