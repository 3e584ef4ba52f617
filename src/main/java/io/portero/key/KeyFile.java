package io.portero.key;

import io.portero.shared.Tokens;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/// The file of the master keys, one a line.
final class KeyFile {

  private KeyFile() {}

  /// `keys/master.key` in the data folder.
  static Path in(Path data) {
    return data.resolve("keys").resolve("master.key");
  }

  /// Makes the file with a new key, if there is none. It is written whole under another name first, and linked into place, so
  /// that neither a crash nor two starts at once can leave half a key or two.
  static void make(Path data) throws IOException {
    Path file = in(data);
    Path folder = data.resolve("keys");
    if (Files.exists(file)) {
      return;
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
  }

  /// Whole or not at all: another file takes its place, with the rights of the old one, once it is on the disk.
  static void replace(Path file, String text) throws IOException {
    Path real = file.toRealPath();
    Path folder = real.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(folder, "new", ".key", rights(real, "rw-------"));
    try {
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      if (posix(real)) {
        keepOwner(real, draft);
      }
      Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// The server may run as somebody else than the operator who rotates.
  private static void keepOwner(Path from, Path to) throws IOException {
    var old = Files.readAttributes(from, PosixFileAttributes.class);
    var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (!old.owner().equals(Files.getOwner(to))) {
      view.setOwner(old.owner());
      view.setGroup(old.group());
    }
    view.setPermissions(old.permissions());
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
    return posix(near)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path near) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
