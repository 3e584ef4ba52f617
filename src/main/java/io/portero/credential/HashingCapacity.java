package io.portero.credential;

import io.portero.shared.Overloaded;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// At most one hash a core at the same time, and a short queue before them: hashing is slow on purpose, and must
/// not starve the pages that need none.
///
/// Hashes have threads of their own. On a virtual thread each would keep a carrier, of which there is one a core, until it
/// ends, and pages that need no hash would wait; a thread of the system shares its core.
final class HashingCapacity {

  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int IDLE_SECONDS = 30;

  private final Semaphore running;
  private final Semaphore slots;
  private final Semaphore permits;
  private final long maxWaitMillis;
  private final ThreadPoolExecutor threads;

  HashingCapacity(int cores, int queue, long maxWaitMillis) {
    this.threads =
        new ThreadPoolExecutor(
            cores,
            cores,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("hashing-", 0).factory());
    this.threads.allowCoreThreadTimeOut(true);
    this.running = new Semaphore(cores);
    this.slots = new Semaphore(cores + queue);
    this.permits = new Semaphore(cores + queue);
    this.maxWaitMillis = maxWaitMillis;
  }

  /// The permit before the queue: as many may be on their way to a hash as may wait for one.
  ///
  /// @throws Overloaded if as many are
  <T> T withPermit(Supplier<T> work) {
    if (!permits.tryAcquire()) {
      throw new Overloaded(RETRY_AFTER_SECONDS);
    }
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }

  /// @throws Overloaded if the queue is full, or the wait in it is too long
  <T> T run(Supplier<T> work) {
    if (!slots.tryAcquire()) {
      throw new Overloaded(RETRY_AFTER_SECONDS);
    }
    try {
      return runInTurn(work);
    } finally {
      slots.release();
    }
  }

  private <T> T runInTurn(Supplier<T> work) {
    if (!entered()) {
      throw new Overloaded(RETRY_AFTER_SECONDS);
    }
    try {
      return CompletableFuture.supplyAsync(work, threads).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      running.release();
    }
  }

  private boolean entered() {
    try {
      return running.tryAcquire(maxWaitMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// All of it, as many at a time as there are cores, however long it takes: for an import by a command. Never in a
  /// server: what is asked for by [#run] meanwhile would come after all of it.
  ///
  /// @return in the order of `work`
  <T> List<T> runAll(List<? extends Supplier<T>> work) {
    List<CompletableFuture<T>> running =
        work.stream().map(one -> CompletableFuture.supplyAsync(one, threads)).toList();
    return running.stream().map(CompletableFuture::join).toList();
  }

  /// Ends its threads: a server that does not come up leaves none behind.
  void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.SECONDS); // gone before Tomcat looks for them
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
