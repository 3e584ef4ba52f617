package io.portero.database;

import io.portero.shared.Refusal;
import io.portero.shared.Secret;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;

/// A database that is there until it is closed. Closing ends only what opening began: the embedded PostgreSQL of this
/// process, never an external one nor that of a running server.
public final class OpenDatabase implements AutoCloseable {

  private final Database database;
  private final Runnable end;
  private final AtomicBoolean closed = new AtomicBoolean();

  private OpenDatabase(Database database, Runnable end) {
    this.database = database;
    this.end = end;
  }

  public static OpenDatabase external(Database database) {
    return new OpenDatabase(database, () -> {});
  }

  /// Takes the folder and starts its PostgreSQL.
  ///
  /// @param work what the folder is used for, shown to whoever comes second
  /// @throws Refusal when another process has the folder, or PostgreSQL does not start
  public static OpenDatabase embedded(DataFolder folder, String work) {
    return FolderLock.take(folder, work)
        .map(lock -> start(folder, lock))
        .orElseThrow(() -> FolderLock.taken(folder));
  }

  /// For a command: the database of the server that runs on this folder, else one of its own while it works.
  public static OpenDatabase forCommand(DataFolder folder, String work) {
    return FolderLock.take(folder, work)
        .map(lock -> start(folder, lock))
        .orElseGet(() -> external(running(folder).orElseThrow(() -> FolderLock.taken(folder))));
  }

  public Database database() {
    return database;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      end.run();
    }
  }

  private static OpenDatabase start(DataFolder folder, FolderLock lock) {
    try {
      Files.deleteIfExists(folder.properties());
      var postgres = EmbeddedPostgres.start(folder.postgres(), folder.postgres(), true);
      var database = postgres.database();
      publish(folder, database);
      return new OpenDatabase(
          database,
          () -> {
            try (lock;
                postgres) {
              Files.deleteIfExists(folder.properties());
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
  }

  private static void publish(DataFolder folder, Database database) throws IOException {
    DataFolder.write(
        folder.properties(),
        "url=%s%nuser=%s%npassword=%s%n"
            .formatted(database.url(), database.user(), database.password().reveal()));
  }

  private static Optional<Database> running(DataFolder folder) {
    try {
      var found = new Properties();
      found.load(new StringReader(Files.readString(folder.properties())));
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
