package io.portero.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the first line says: which column stands where. Case, accents and order do not matter, and [Columns] knows other names.
///
/// @param columns index by the name asked for; unknown columns keep their place under a name of no use
/// @param unknown columns that nobody asked for, as written
record Header(Map<String, Integer> columns, List<String> unknown) {

  static Header of(
      Path file, @Nullable CsvRecord first, List<String> required, List<String> optional) {
    String wanted = String.join(",", required);
    if (first == null || first.isBlank()) {
      throw new UnreadableCsv(
          file,
          "is empty; its first line must name the columns: " + wanted,
          "está vacío; su primera línea debe nombrar las columnas: " + wanted);
    }
    List<String> names = first.fields().stream().map(String::strip).toList();
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String known = known(name, required, optional);
      if (known == null && !name.isEmpty()) {
        unknown.add(name);
      }
      if (columns.putIfAbsent(known == null ? "?" + i : known, i) != null) {
        throw new UnreadableCsv(
            file,
            "the column " + known + " stands twice in the header",
            "la columna " + known + " está dos veces en el encabezado");
      }
    }
    requireAll(file, columns, required);
    return new Header(columns, unknown);
  }

  private static void requireAll(Path file, Map<String, Integer> columns, List<String> required) {
    List<String> missing =
        required.stream().filter(column -> !columns.containsKey(column)).toList();
    if (!missing.isEmpty()) {
      String lacking = String.join(", ", missing);
      String wanted = String.join(",", required);
      throw new UnreadableCsv(
          file,
          "the header lacks " + lacking + "; the first line must name the columns: " + wanted,
          "al encabezado le falta "
              + lacking
              + "; la primera línea debe nombrar las columnas: "
              + wanted);
    }
  }

  private static @Nullable String known(String name, List<String> required, List<String> optional) {
    return Stream.concat(required.stream(), optional.stream())
        .filter(column -> Columns.means(name, column))
        .findFirst()
        .orElse(null);
  }
}
