package io.portero.guard;

import java.time.Duration;
import org.springframework.stereotype.Service;

/// When a captcha that is `adaptive` is asked for: from the n-th answer of one network within an hour on. Every answer counts,
/// right or wrong, for known and unknown data alike; else the captcha itself would tell them apart (security.md 1).
///
/// Answers at the same moment wait for one another in the database, so that never more than n − 1 come without a captcha.
@Service
public class Suspicion {

  static final Duration WINDOW = Duration.ofHours(1);
  private static final String NAME = "address.answers";

  private final RateLimiter rateLimiter;

  Suspicion(RateLimiter rateLimiter) {
    this.rateLimiter = rateLimiter;
  }

  /// Counts an answer, in the caller's transaction.
  ///
  /// @param place the step that was answered, with its portal
  /// @return whether it needs a captcha
  public boolean isRaisedBy(String place, String network, int from) {
    return rateLimiter.count(NAME, key(place, network), from, WINDOW) >= from;
  }

  /// Whether the next answer will need a captcha: what a page must know that has yet to be answered.
  public boolean isRaised(String place, String network, int from) {
    return rateLimiter.used(NAME, key(place, network), WINDOW) >= from - 1;
  }

  private static String key(String place, String network) {
    return place + " " + network;
  }
}
