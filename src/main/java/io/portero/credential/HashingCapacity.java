package io.portero.credential;

import io.portero.shared.Overloaded;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// At most one hash a core at the same time, and a short queue before them: hashing is slow on purpose, and must
/// not starve the pages that need none.
final class HashingCapacity {

  private static final int RETRY_AFTER_SECONDS = 5;

  private final Semaphore running;
  private final Semaphore places;
  private final long maxWaitMillis;

  HashingCapacity(int permits, int queue, long maxWaitMillis) {
    this.running = new Semaphore(permits);
    this.places = new Semaphore(permits + queue);
    this.maxWaitMillis = maxWaitMillis;
  }

  /// @throws Overloaded if the queue is full, or the wait in it is too long
  <T> T run(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new Overloaded(RETRY_AFTER_SECONDS);
    }
    try {
      return runInTurn(work);
    } finally {
      places.release();
    }
  }

  private <T> T runInTurn(Supplier<T> work) {
    if (!entered()) {
      throw new Overloaded(RETRY_AFTER_SECONDS);
    }
    try {
      return work.get();
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
}
