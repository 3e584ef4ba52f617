package io.portero.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that holds one secret, as containers hand them over.
public final class SecretFile {

  private SecretFile() {}

  /// @param setting whose value `file` is, for the reason of a refusal
  public static String read(String setting, String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new Refusal(
          "The file that " + setting + " names cannot be read: " + file,
          "No se puede leer el archivo que indica " + setting + ": " + file);
    }
  }
}
