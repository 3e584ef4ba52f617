package io.portero.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A provider that cannot be reached is asked by one message at a time, every few seconds, until it is there again. Only whoever could not
/// connect opens it: what a provider says about one message tells nothing about the next.
final class Breaker {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Clock clock;
  private @Nullable Instant next;

  Breaker(Clock clock) {
    this.clock = clock;
  }

  /// How many of `room` may set out.
  synchronized int admits(int room) {
    Instant now = clock.instant();
    if (next == null) {
      return room;
    }
    if (now.isBefore(next) && !now.plus(PAUSE).isBefore(next)) {
      return 0;
    }
    return Math.min(1, room);
  }

  /// Somebody has set out: until it is known how that ends, nobody else asks.
  synchronized void asked() {
    if (next != null) {
      next = clock.instant().plus(PAUSE);
    }
  }

  synchronized void reached() {
    next = null;
  }

  synchronized void notReached() {
    next = clock.instant().plus(PAUSE);
  }
}
