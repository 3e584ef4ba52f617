package io.portero.database;

import io.portero.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// One process at a time uses a data folder. The operating system lets go of the lock when the process ends,
/// however it ends.
final class FolderLock implements AutoCloseable {

  /// Far behind the text, for where the locked bytes cannot be read by others (Windows).
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @param work what the folder is used for, for the one who is refused: `port 8080`, `members import`
  /// @return empty when another process has the folder
  static Optional<FolderLock> take(DataFolder folder, String work) {
    try {
      var channel =
          FileChannel.open(
              folder.lock(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        return Optional.empty();
      }
      var text = "%s\n%s\n%s\n".formatted(ProcessHandle.current().pid(), Instant.now(), work);
      channel.truncate(0).write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new FolderLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  /// Why the folder is not to be had: who has it, since when, for what.
  static Refusal taken(DataFolder folder) {
    var holder = holder(folder.lock());
    return new Refusal(
        "The data folder %s is in use by another Portero: process %s, since %s, %s. Stop it first, or choose another folder with --data."
            .formatted(folder.path(), holder[0], holder[1], holder[2]),
        "La carpeta de datos %s ya la usa otro Portero: proceso %s, desde %s, %s. Deténgalo primero o elija otra carpeta con --data."
            .formatted(folder.path(), holder[0], holder[1], holder[2]));
  }

  private static String[] holder(Path lock) {
    try {
      var lines = Files.readAllLines(lock, StandardCharsets.UTF_8);
      var since =
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT)
              .format(Instant.parse(lines.get(1)).atZone(ZoneId.systemDefault()));
      return new String[] {lines.get(0), since, lines.get(2)};
    } catch (IOException | RuntimeException unreadable) {
      return new String[] {"?", "?", "?"};
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
