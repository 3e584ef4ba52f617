package io.portero.bench;

import io.portero.csv.CsvFile;
import io.portero.csv.CsvRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who has an account at a running server: a CSV file with the columns `portal`, `documentNumber`, `user`, `email` and `password`, as far as
/// the portal has them.
record PeopleFile(Map<String, List<Person>> byPortal) {

  /// @throws io.portero.csv.UnreadableCsv if it cannot be read
  static PeopleFile read(Path file) {
    Map<String, List<Person>> found = new HashMap<>();
    try (CsvFile csv =
        CsvFile.open(
            file, List.of("portal", "email"), List.of("documentNumber", "user", "password"))) {
      for (CsvRow row = csv.next(); row != null; row = csv.next()) {
        found
            .computeIfAbsent(row.get("portal"), _ -> new ArrayList<>())
            .add(
                new Person(
                    row.get("documentNumber"),
                    row.get("user"),
                    row.get("email"),
                    row.get("password")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PeopleFile(found);
  }

  List<Person> of(String portal) {
    return byPortal.getOrDefault(portal, List.of());
  }
}
