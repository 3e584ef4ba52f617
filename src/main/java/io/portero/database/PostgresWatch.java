package io.portero.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the embedded PostgreSQL again when it has ended without being asked to: killed, or out of disk. Whoever asks for a page
/// meanwhile reads that it does not work for now (503).
final class PostgresWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final EmbeddedPostgres postgres;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private PostgresWatch(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    this.thread = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
  }

  static PostgresWatch over(EmbeddedPostgres postgres) {
    var watch = new PostgresWatch(postgres);
    watch.thread.start();
    return watch;
  }

  EmbeddedPostgres postgres() {
    return postgres;
  }

  private void watch() {
    var wait = LOOK;
    while (!isClosedWithin(wait)) {
      wait = look(wait);
    }
  }

  /// @return when to look again: later each time that it does not start
  private Duration look(Duration waited) {
    if (postgres.isRunning()) {
      return LOOK;
    }
    LOG.warn("The embedded PostgreSQL has ended. It is started again; pages say 503 meanwhile.");
    try {
      postgres.again();
      LOG.warn("The embedded PostgreSQL runs again.");
      return LOOK;
    } catch (IOException e) {
      var next = waited.multipliedBy(2).compareTo(LONGEST) < 0 ? waited.multipliedBy(2) : LONGEST;
      LOG.error(
          "The embedded PostgreSQL does not start; next try in {} s. Is the disk full? Its log says why: {}",
          next.toSeconds(),
          e.getMessage());
      return next;
    }
  }

  private boolean isClosedWithin(Duration wait) {
    try {
      return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// First the watch, then what it watches: nobody starts what is being stopped.
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    postgres.close();
  }
}
