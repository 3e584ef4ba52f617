package io.portero.key;

import io.portero.shared.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the master keys are: `PORTERO_KEY`, the file of `PORTERO_KEY_FILE`, or a file made at the first start in the data
/// folder, which only its owner may read.
public final class KeySource {

  private final @Nullable String written;
  private final @Nullable Path file;

  private KeySource(@Nullable String written, @Nullable Path file) {
    this.written = written;
    this.file = file;
  }

  /// @param written `PORTERO_KEY`, @param file `PORTERO_KEY_FILE`, either may be blank
  /// @param data folder
  public static KeySource of(String written, String file, Path data) throws IOException {
    if (!written.isBlank()) {
      return new KeySource(written, null);
    }
    return new KeySource(null, file.isBlank() ? KeyFile.in(data) : Path.of(file));
  }

  public KeyRing read() throws IOException {
    return file == null
        ? KeyRing.read(String.valueOf(written), "PORTERO_KEY")
        : KeyRing.read(Files.readString(file), file.toString());
  }

  /// Empty if the keys come from `PORTERO_KEY`.
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /// Puts a new key before the others of the file. Servers take it up at their next start.
  ///
  /// @throws IllegalStateException if there is no file
  public KeyRing rotate() throws IOException {
    Path known = file().orElseThrow(() -> new IllegalStateException("PORTERO_KEY is no file"));
    String text = Tokens.token().reveal() + "\n" + Files.readString(known).strip() + "\n";
    KeyRing ring = KeyRing.read(text, known.toString());
    KeyFile.replace(known, text);
    return ring;
  }
}
