package io.portero.database;

import io.portero.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The one folder that an installation keeps: made on first use, for its owner's eyes only.
public record DataFolder(Path path) {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /// @throws Refusal when the folder cannot be made or written to
  public static DataFolder at(Path path) {
    var folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder.getParent() == null ? folder : folder.getParent());
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder, ownerOnly("rwx------"));
      }
      Files.delete(Files.createTempFile(folder, ".write", ".test"));
      return new DataFolder(folder);
    } catch (IOException e) {
      throw new Refusal(
          "The data folder %s cannot be written to (%s). Choose another with --data, or mend its rights."
              .formatted(folder, e.getClass().getSimpleName()),
          "No se puede escribir en la carpeta de datos %s (%s). Elija otra con --data o corrija sus permisos."
              .formatted(folder, e.getClass().getSimpleName()));
    }
  }

  /// For a command: a folder that a server has used. Nothing is made.
  ///
  /// @throws Refusal when there is no installation in it
  public static DataFolder existing(Path path) {
    var folder = new DataFolder(path.toAbsolutePath().normalize());
    if (!Files.isDirectory(folder.postgres().resolve("cluster"))) {
      throw new Refusal(
          "There is no installation in %s. Name its data folder with --data or PORTERO_DATA (or its database with PORTERO_DB_URL); only ./portero start makes a new one."
              .formatted(folder.path()),
          "No hay ninguna instalación en %s. Indique su carpeta de datos con --data o PORTERO_DATA (o su base de datos con PORTERO_DB_URL); solo ./portero start crea una nueva."
              .formatted(folder.path()));
    }
    return at(folder.path());
  }

  Path lock() {
    return path.resolve("portero.lock");
  }

  Path properties() {
    return path.resolve("database.properties");
  }

  Path postgres() {
    return path.resolve("postgres");
  }

  /// Writes the whole file or nothing, readable by its owner only.
  static void write(Path file, String text) throws IOException {
    var draft = Files.createTempFile(file.getParent(), ".", ".new", ownerOnly("rw-------"));
    Files.writeString(draft, text, StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly(String rights) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
