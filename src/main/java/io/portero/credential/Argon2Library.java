package io.portero.credential;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The reference implementation as the library `argon2-jvm` brings it, compiled for several systems.
final class Argon2Library {

  private Argon2Library() {}

  static SymbolLookup open() throws IOException {
    String file = file(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path folder = Files.createTempDirectory("portero");
    Path copy = folder.resolve(Path.of(file).getFileName());
    try (InputStream in = Argon2Library.class.getResourceAsStream("/" + file)) {
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

  /// Where a library stands in the jar, such as `linux-x86-64/libargon2.so`.
  static String file(String system, String processor) {
    String arch = processor.equals("amd64") ? "x86-64" : processor.replace("x86_64", "x86-64");
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return "win32-" + arch + "/argon2.dll";
    }
    return os.startsWith("mac")
        ? "darwin-" + arch + "/libargon2.dylib"
        : os + "-" + arch + "/libargon2.so";
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
