package io.portero.guard;

import java.time.Duration;
import java.util.Optional;

/// Whether a try may be made.
///
/// @param delay until the next one may be made; zero if it may be made at once
/// @param triesLeft before a wait begins
/// @param attempt that was counted; empty if none may be made now
public record ThrottleDecision(Duration delay, int triesLeft, Optional<CountedAttempt> attempt) {

  static ThrottleDecision wait(Duration delay) {
    return new ThrottleDecision(delay, 0, Optional.empty());
  }
}
