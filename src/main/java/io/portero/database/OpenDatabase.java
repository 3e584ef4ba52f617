package io.portero.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// A database that is there until it is closed. Closing ends only what opening began: the embedded PostgreSQL of this
/// process, never an external one nor that of a running server.
public final class OpenDatabase implements AutoCloseable {

  private final Supplier<Database> database;
  private final Runnable end;
  private final AtomicBoolean closed = new AtomicBoolean();

  private OpenDatabase(Supplier<Database> database, Runnable end) {
    this.database = database;
    this.end = end;
  }

  public static OpenDatabase external(Database database) {
    Reachability.require(database);
    return new OpenDatabase(() -> database, () -> {});
  }

  /// Takes the folder at once; its PostgreSQL starts beside the caller, who has other things to do meanwhile.
  ///
  /// @param work what the folder is used for, shown to whoever comes second
  /// @throws Refusal when another process has the folder
  public static OpenDatabase embedded(DataFolder folder, String work) {
    return FolderLock.take(folder, work)
        .map(lock -> start(folder, lock))
        .orElseThrow(() -> FolderLock.taken(folder));
  }

  /// For a command: the database of the server that runs on this folder, else one of its own while it works.
  ///
  /// @throws Refusal when another process has the folder and its database does not run (yet)
  public static OpenDatabase forCommand(DataFolder folder, String work) {
    return FolderLock.take(folder, work)
        .map(lock -> start(folder, lock))
        .orElseGet(() ->
            external(
                DatabaseFile.read(folder.properties())
                    .orElseThrow(() -> FolderLock.taken(folder))));
  }

  /// Waits until the database answers.
  ///
  /// @throws Refusal when the embedded PostgreSQL does not start
  public Database database() {
    return database.get();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      end.run();
    }
  }

  private static OpenDatabase start(DataFolder folder, FolderLock lock) {
    var postgres = CompletableFuture.supplyAsync(() -> launch(folder), OpenDatabase::beside);
    return new OpenDatabase(
        () -> join(postgres).postgres().database(), () -> end(folder, lock, postgres));
  }

  /// A thread of its own, which lets the process end: starting blocks in other programs for long.
  private static void beside(Runnable task) {
    Thread.ofPlatform().daemon().name("postgres-start").start(task);
  }

  private static PostgresWatch launch(DataFolder folder) {
    try {
      Files.deleteIfExists(folder.properties());
      var postgres = EmbeddedPostgres.start(folder.postgres(), folder.postgres(), true);
      DatabaseFile.write(folder.properties(), postgres.database());
      return PostgresWatch.over(postgres);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PostgresWatch join(CompletableFuture<PostgresWatch> postgres) {
    try {
      return postgres.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  private static void end(
      DataFolder folder, FolderLock lock, CompletableFuture<PostgresWatch> postgres) {
    try (lock) {
      postgres.handle((started, failure) -> started).join();
      if (!postgres.isCompletedExceptionally()) {
        postgres.join().close();
      }
      Files.deleteIfExists(folder.properties());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
