package io.portero.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Uses within a window that begins with the first one, counted in this node's memory. Bounded: where more keys come than there is room
/// for, those that are used least are forgotten.
final class LocalCounts {

  private static final int ROOM = 100_000;

  /// Of what nobody uses any more; longer than any window that is counted here.
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Clock clock;
  private final Cache<String, Count> counts =
      Caffeine.newBuilder().maximumSize(ROOM).expireAfterWrite(LONGEST).build();

  private record Count(int uses, Instant ends) {}

  LocalCounts(Clock clock) {
    this.clock = clock;
  }

  /// Counts one use.
  ///
  /// @return how many there were in this window
  int count(String key, Duration window) {
    Instant now = clock.instant();
    return counts
        .asMap()
        .merge(
            key,
            new Count(1, now.plus(window)),
            (old, fresh) -> old.ends().isAfter(now) ? new Count(old.uses() + 1, old.ends()) : fresh)
        .uses();
  }

  /// The window ends when the one that all nodes share does.
  void until(String key, Instant ends) {
    counts.asMap().computeIfPresent(key, (_, count) -> new Count(count.uses(), ends));
  }
}
