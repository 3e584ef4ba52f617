package io.portero.key;

import io.portero.shared.Refusal;
import io.portero.shared.Tokens;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the master keys are: `PORTERO_KEY`, the file of `PORTERO_KEY_FILE`, or a file in the data folder, which only its owner
/// may read. Only [InstallationKeys] has that file made.
public final class KeySource {

  private final @Nullable String written;
  private final Path data;
  private final @Nullable Path named;

  private KeySource(@Nullable String written, Path data, @Nullable Path named) {
    this.written = written;
    this.data = data;
    this.named = named;
  }

  /// @param written `PORTERO_KEY`, @param file `PORTERO_KEY_FILE`, either may be blank
  /// @param data folder
  public static KeySource of(String written, String file, Path data) {
    return written.isBlank()
        ? new KeySource(null, data, file.isBlank() ? null : Path.of(file.strip()))
        : new KeySource(written, data, null);
  }

  /// Whether there is any key.
  public boolean isThere() {
    return written != null || Files.exists(path());
  }

  /// Makes the file of the data folder with a first key, unless it is there.
  ///
  /// @throws Refusal if the folder cannot be written to, or an operator's own file is missing
  void make() {
    if (named != null) {
      throw unreadable(named);
    }
    try {
      KeyFile.make(data);
    } catch (IOException e) {
      throw new Refusal(
          "The master key cannot be written to %s. Mend the rights of the data folder."
              .formatted(path()),
          "No se puede escribir la llave maestra en %s. Corrija los permisos de la carpeta de datos."
              .formatted(path()));
    }
  }

  /// @throws Refusal if there is none, it cannot be read, or it is none
  public KeyRing read() {
    try {
      return written == null
          ? KeyRing.read(Files.readString(path()), path().toString())
          : KeyRing.read(written, "PORTERO_KEY");
    } catch (MalformedInputException e) {
      throw none(path().toString());
    } catch (IOException e) {
      throw unreadable(path());
    }
  }

  /// What to show of where they come from.
  public String shown() {
    return written == null ? path().toAbsolutePath().normalize().toString() : "PORTERO_KEY";
  }

  /// Empty if the keys come from `PORTERO_KEY`.
  public Optional<Path> file() {
    return written == null ? Optional.of(path()) : Optional.empty();
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

  static Refusal none(String source) {
    return new Refusal(
        source
            + ": a master key is at least 32 random bytes in hex or base64 (openssl rand -hex 32), and each stands there once.",
        source
            + ": una llave maestra son al menos 32 bytes aleatorios en hexadecimal o base64 (openssl rand -hex 32), y cada una está una sola vez.");
  }

  private static Refusal unreadable(Path file) {
    return new Refusal(
        "The file of the master key cannot be read: %s. Is it there, and may this user read it?"
            .formatted(file.toAbsolutePath().normalize()),
        "No se puede leer el archivo de la llave maestra: %s. ¿Existe y puede leerlo este usuario?"
            .formatted(file.toAbsolutePath().normalize()));
  }

  private Path path() {
    return named == null ? KeyFile.in(data) : named;
  }
}
