package io.portero.bench;

import io.portero.shared.Refusal;
import io.portero.visitor.LatencyPercentiles;
import java.util.Optional;

/// What came of a round.
///
/// @param times of the walks that came to their end
/// @param busy how often the server asked to come again later (503)
/// @param failed walks that could not go on, @param failure why the first of them
/// @param seconds from the first request to the last answer
record Outcome(
    LatencyPercentiles times, long busy, long failed, Optional<Refusal> failure, double seconds) {

  double perSecond() {
    return times.count() / seconds;
  }

  /// @throws Refusal if a walk could not go on
  void requireSound() {
    failure.ifPresent(why -> {
      throw why;
    });
  }
}
