package io.portero.database;

import io.portero.shared.Secret;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// How commands find the database of a running server: a file in the data folder that only its owner reads.
final class DatabaseFile {

  private DatabaseFile() {}

  static void write(Path file, Database database) throws IOException {
    DataFolder.write(
        file,
        "url=%s%nuser=%s%npassword=%s%n"
            .formatted(database.url(), database.user(), database.password().reveal()));
  }

  static Optional<Database> read(Path file) {
    try {
      var found = new Properties();
      found.load(new StringReader(Files.readString(file)));
      return Optional.of(
          new Database(
              found.getProperty("url", ""),
              found.getProperty("user", ""),
              Secret.of(found.getProperty("password", ""))));
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }
}
