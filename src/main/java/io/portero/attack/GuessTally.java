package io.portero.attack;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// What became of an attack's guesses. Many threads write, each its own guess.
final class GuessTally {

  private final Map<GuessResult, Integer> results = new EnumMap<>(GuessResult.class);
  private int arrivals;
  private Duration took = Duration.ZERO;

  synchronized void add(GuessResult result) {
    results.merge(result, 1, Integer::sum);
  }

  synchronized void arrived() {
    arrivals++;
  }

  synchronized int arrivals() {
    return arrivals;
  }

  synchronized void took(Duration time) {
    took = time;
  }

  synchronized Duration took() {
    return took;
  }

  synchronized int of(GuessResult result) {
    return results.getOrDefault(result, 0);
  }

  synchronized int sent() {
    return results.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Those that were really compared. An answer that none is left is the last try's after one that one is left, and a refusal
  /// after that.
  synchronized int compared() {
    return of(GuessResult.WRONG)
        + of(GuessResult.RIGHT)
        + of(GuessResult.ONE_LEFT)
        + Math.min(of(GuessResult.NONE_LEFT), of(GuessResult.ONE_LEFT));
  }
}
