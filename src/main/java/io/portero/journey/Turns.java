package io.portero.journey;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Answers to the same page that reach this node together take turns, so that only the first is worth slow work: the
/// others see what it left. It saves work only; that one of many succeeds is decided in the database, for all nodes.
final class Turns {

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private int takers;
  }

  private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();

  /// @param key of what is answered; empty: no turn is needed
  <T> T take(String key, Supplier<T> work) {
    if (key.isEmpty()) {
      return work.get();
    }
    Turn turn = turns.compute(key, (_, t) -> entered(t == null ? new Turn() : t));
    turn.lock.lock();
    try {
      return work.get();
    } finally {
      turn.lock.unlock();
      turns.computeIfPresent(key, (_, t) -> --t.takers == 0 ? null : t);
    }
  }

  private static Turn entered(Turn turn) {
    turn.takers++;
    return turn;
  }
}
