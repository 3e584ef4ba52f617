package io.portero.support;

import io.portero.csv.Flaw;
import io.portero.csv.ImportListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// A file in which every column holds every naughty string once, while the rest of its line is right; and who listens to
/// its import.
public final class NaughtyCsv implements ImportListener {

  private final List<String> flaws = new ArrayList<>();

  /// @param good the fields of the n-th line if nothing in it were naughty
  public static String of(List<String> columns, IntFunction<List<String>> good) {
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    int n = 0;
    for (int column = 0; column < columns.size(); column++) {
      for (String text : NaughtyStrings.all()) {
        List<String> fields = new ArrayList<>(good.apply(n++));
        fields.set(column, text);
        csv.append(String.join(",", fields.stream().map(NaughtyCsv::quoted).toList())).append('\n');
      }
    }
    return csv.toString();
  }

  /// The list as somebody might paste it into a file: not a line of it is CSV on purpose.
  public static String raw(List<String> columns) {
    return String.join(",", columns) + "\n" + String.join("\n", NaughtyStrings.all()) + "\n";
  }

  /// The list as an import keeps a text: without space around it, and one space where there are several.
  public static List<String> tidy() {
    return NaughtyStrings.all().stream().map(s -> s.strip().replaceAll("\\s+", " ")).toList();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void at(Stage stage, long done, long total) {}

  @Override
  public void bad(Flaw flaw) {
    flaws.add(flaw.in(Locale.ENGLISH));
  }

  /// What was said of bad lines.
  public List<String> flaws() {
    return List.copyOf(flaws);
  }
}
