package io.portero.cli.attack;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// What became of an attack's guesses. Many threads write, each its own guess.
final class Tally {

  private final Map<Told, Integer> told = new EnumMap<>(Told.class);
  private int arrivals;
  private Duration took = Duration.ZERO;

  synchronized void add(Told what) {
    told.merge(what, 1, Integer::sum);
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

  synchronized int of(Told what) {
    return told.getOrDefault(what, 0);
  }

  synchronized int sent() {
    return told.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Those that were really compared. An answer that none is left is the last try's after one that one is left, and a refusal
  /// after that.
  synchronized int granted() {
    return of(Told.WRONG)
        + of(Told.RIGHT)
        + of(Told.ONE_LEFT)
        + Math.min(of(Told.NONE_LEFT), of(Told.ONE_LEFT));
  }
}
