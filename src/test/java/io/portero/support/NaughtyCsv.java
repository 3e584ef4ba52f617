package io.portero.support;

import io.portero.csv.ImportListener;
import io.portero.csv.LineProblem;
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

  /// The list as an import keeps a text: without space around it, one space where there are several, and nothing that is not seen.
  public static List<String> tidy() {
    String unseen =
        "[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0000}-\\x{E0FFF}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2060}-\\x{206F}\\x{2800}\\x{3164}\\x{FFA0}]";
    return NaughtyStrings.all().stream()
        .map(s -> s.replaceAll(unseen, "").replaceAll("[\\s\\p{Z}]+", " ").strip())
        .toList();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void at(Stage stage, long done, long total) {}

  @Override
  public void bad(LineProblem flaw) {
    flaws.add(flaw.in(Locale.ENGLISH));
  }

  /// What was said of bad lines.
  public List<String> flaws() {
    return List.copyOf(flaws);
  }
}
