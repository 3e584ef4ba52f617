package io.portero.guard;

import java.time.Duration;
import org.springframework.stereotype.Service;

/// The rate limit of answers to forms: slows one network down that sends more than a person, or an office of persons, would.
@Service
public class AnswerLimit {

  public static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int ANSWERS = 300;

  private final RateLimiter rateLimiter;

  AnswerLimit(RateLimiter rateLimiter) {
    this.rateLimiter = rateLimiter;
  }

  /// Counts an answer.
  public boolean allows(String network) {
    return rateLimiter.allow("answers.address", network, ANSWERS, WINDOW);
  }
}
