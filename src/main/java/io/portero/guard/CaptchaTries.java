package io.portero.guard;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;

/// How many answers to captchas one network may give. Few of them in words: the lists that the written task draws from are
/// public, so a program can answer it. Those who need it are few, and need it once or twice.
@Service
public class CaptchaTries {

  static final Duration WINDOW = Duration.ofMinutes(10);
  static final int ANSWERS = 60;
  static final int IN_WORDS = 12;

  private final RateLimiter rateLimiter;

  CaptchaTries(RateLimiter rateLimiter) {
    this.rateLimiter = rateLimiter;
  }

  /// Counts an answer, right or wrong, and says whether it may still be looked at.
  ///
  /// @param form with the fields of [CaptchaAnswer]
  public boolean admits(String network, Map<String, String> form) {
    boolean inWords = !form.getOrDefault("words", "").isBlank();
    return rateLimiter.allow("address.captcha", network, ANSWERS, WINDOW)
        && (!inWords || rateLimiter.allow("address.captcha-words", network, IN_WORDS, WINDOW));
  }
}
