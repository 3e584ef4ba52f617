package io.portero.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A circuit breaker: while a provider cannot be reached, one message at a time tries it, every few seconds. It opens when no connection
/// could be made, and never by an answer: what a provider says about one message tells nothing about the next.
final class CircuitBreaker {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Clock clock;
  private @Nullable Instant next;

  CircuitBreaker(Clock clock) {
    this.clock = clock;
  }

  /// @return how many of `free` messages may be sent now
  synchronized int admits(int free) {
    Instant now = clock.instant();
    if (next == null) {
      return free;
    }
    if (now.isBefore(next) && !now.plus(PAUSE).isBefore(next)) {
      return 0;
    }
    return Math.min(1, free);
  }

  /// A message is being tried: no other is until it is known how that ended.
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
