package io.portero.csv;

import io.portero.shared.Bilingual;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a file with named columns. What it holds is text from outside: trimmed, not yet believed.
public final class CsvRow {

  private static final Bilingual TOO_MANY =
      new Bilingual("there are more fields than columns", "hay más campos que columnas");

  private final CsvRecord csv;
  private final Map<String, Integer> columns;

  CsvRow(CsvRecord csv, Map<String, Integer> columns) {
    this.csv = csv;
    this.columns = columns;
  }

  public long line() {
    return csv.line();
  }

  /// Why no field of this line can be trusted; null if they can.
  public @Nullable LineProblem flaw() {
    Bilingual problem = csv.problem();
    if (problem != null) {
      return LineProblem.ofLine(line(), problem);
    }
    List<String> fields = csv.fields();
    for (int i = columns.size(); i < fields.size(); i++) {
      if (!fields.get(i).isBlank()) {
        return LineProblem.ofLine(line(), TOO_MANY);
      }
    }
    return null;
  }

  /// The value under a column, without space around it, and without what spreadsheets keep a text a text with (`="0052"`); empty if
  /// the file or the line has none.
  public String get(String column) {
    Integer index = columns.get(column);
    if (index == null || index >= csv.fields().size()) {
      return "";
    }
    String value = csv.fields().get(index).strip();
    boolean formula = value.length() > 3 && value.startsWith("=\"") && value.endsWith("\"");
    return formula ? value.substring(2, value.length() - 1).strip() : value;
  }
}
