package io.portero.credential;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;

/// Native code that stands in a jar: copied to a folder of its own that only we may read, loaded, and deleted.
final class NativeLibrary {

  private NativeLibrary() {}

  /// @param file where it stands in the jar
  static SymbolLookup open(String file) throws IOException {
    Path folder = Files.createTempDirectory("portero");
    Path copy = folder.resolve(Path.of(file).getFileName());
    try (InputStream in = NativeLibrary.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IOException("there is none for " + file);
      }
      Files.copy(in, copy);
      return SymbolLookup.libraryLookup(copy, Arena.global());
    } finally {
      tidy(copy);
      tidy(folder);
    }
  }

  /// Once loaded, the file is not needed, except on Windows, which holds on to it until the end.
  private static void tidy(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
