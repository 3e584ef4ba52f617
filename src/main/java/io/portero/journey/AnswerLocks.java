package io.portero.journey;

import io.portero.shared.Overloaded;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Answers to the same page that reach this node together take turns, so that only the first is worth slow work: the
/// others see what it left. It saves work only; that one of many succeeds is decided in the database, for all nodes.
final class AnswerLocks {

  /// Who waits longer for a turn is told to come back, so that a flood of one page holds nothing for long.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private int takers;
  }

  private final ConcurrentHashMap<String, Turn> answerLocks = new ConcurrentHashMap<>();

  /// @param key of what is answered; empty: no turn is needed
  /// @throws Overloaded if the turn does not come
  <T> T take(String key, Supplier<T> work) {
    if (key.isEmpty()) {
      return work.get();
    }
    Turn turn = answerLocks.compute(key, (_, t) -> entered(t == null ? new Turn() : t));
    try {
      return whenFree(turn.lock, work);
    } finally {
      answerLocks.computeIfPresent(key, (_, t) -> --t.takers == 0 ? null : t);
    }
  }

  private static <T> T whenFree(ReentrantLock lock, Supplier<T> work) {
    try {
      if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Overloaded(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Overloaded(1);
    }
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private static Turn entered(Turn turn) {
    turn.takers++;
    return turn;
  }
}
