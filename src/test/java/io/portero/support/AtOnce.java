package io.portero.support;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What many do at the same moment: each has a thread of its own, and none begins before all are ready.
public final class AtOnce {

  private AtOnce() {}

  /// The same, as often as said.
  public static <T> List<T> times(int times, Callable<T> action) {
    return all(Collections.nCopies(times, action));
  }

  /// What came of each, in their order.
  public static <T> List<T> all(List<? extends Callable<T>> actions) {
    CountDownLatch ready = new CountDownLatch(actions.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return actions.stream()
          .map(action ->
              threads.submit(() -> {
                ready.countDown();
                ready.await();
                return action.call();
              }))
          .toList()
          .stream()
          .map(AtOnce::result)
          .toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError("one of many failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
