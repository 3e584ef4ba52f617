package io.portero.config;

import io.portero.shared.Tokens;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The key file of the data folder, made at the first start.
final class KeyFile {

  private KeyFile() {}

  /// `keys/master.key` in the data folder. It is written whole under another name first, and linked into place, so
  /// that neither a crash nor two starts at once can leave half a key or two.
  static Path in(Path data) throws IOException {
    Path folder = data.resolve("keys");
    Path file = folder.resolve("master.key");
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(data);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, rights(folder, "rwx------"));
    }
    Path draft = Files.createTempFile(folder, "new", ".key", rights(folder, "rw-------"));
    try {
      Files.writeString(draft, Tokens.token().reveal() + "\n");
      publish(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
    return file;
  }

  private static void publish(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // another start was faster: its key is the key
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    }
  }

  /// Rights for the owner alone; on Windows the user's own folder already gives no others any.
  private static FileAttribute<?>[] rights(Path near, String rights) {
    boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
