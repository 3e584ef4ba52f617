package io.portero.notification;

import io.portero.notification.Outbox.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When a message that was not taken is tried again: soon at first, since a server with greylisting takes a message of an unknown sender
/// when it comes again after one to five minutes; and for the last time shortly before the message is of no use any more.
final class RetrySchedule {

  /// Before the second attempt, the third …; the last one stays. From the first on: 5 s, 35 s, 1½ min, 3½, 6½, 11½, 21½, 36½ …
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(3),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30));

  /// The longest wait while the provider cannot be reached; [CircuitBreaker] keeps the attempts few.
  private static final Duration LONGEST_UNREACHED = Duration.ofMinutes(1);

  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration SHORTEST_REST = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  private RetrySchedule() {}

  /// @param claim the attempt that failed
  /// @return how long to wait from `now`; up to the end of the message's life if no attempt is left
  static Duration wait(Claim claim, boolean reached, Instant now) {
    Duration usual = WAITS.get(Math.min(claim.attempt(), WAITS.size()) - 1);
    Duration wait = reached || usual.compareTo(LONGEST_UNREACHED) < 0 ? usual : LONGEST_UNREACHED;
    Duration left = Duration.between(now, claim.expiresAt());
    Duration life = Duration.between(claim.createdAt(), claim.expiresAt());
    Duration untilLast = left.minus(rest(life));
    if (wait.compareTo(untilLast) <= 0) {
      return wait;
    }
    Duration last = untilLast.compareTo(SHORTEST) < 0 ? left : untilLast;
    return last.isNegative() ? Duration.ZERO : last;
  }

  /// How long the message must still be of use when it is tried for the last time.
  private static Duration rest(Duration life) {
    Duration tenth = life.dividedBy(10);
    if (tenth.compareTo(SHORTEST_REST) < 0) {
      return SHORTEST_REST;
    }
    return tenth.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : tenth;
  }
}
