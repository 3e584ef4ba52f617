package io.portero.guard;

import java.util.Map;
import org.springframework.stereotype.Component;

/// When a captcha that is `adaptive` is asked for, and how many answers to captchas a network may give.
///
/// It is asked for from the n-th answer of one network within an hour on. Every answer counts, right or wrong, for known and
/// unknown data alike; else the captcha itself would tell them apart (security.md 1). Answers at the same moment wait for one another in
/// the database, so that never more than n − 1 come without a captcha.
///
/// Few may be given in words: the lists that the written task draws from are public, so a program can answer it. Those who need it are
/// few, and need it once or twice.
@Component
public class CaptchaLimits {

  private final RateLimiter rateLimiter;

  CaptchaLimits(RateLimiter rateLimiter) {
    this.rateLimiter = rateLimiter;
  }

  /// Counts an answer to a form, in the caller's transaction.
  ///
  /// @param step the step that was answered, with its portal, @param from the portal's `captcha: { from }`
  /// @return whether it needs a captcha
  public boolean needsCaptcha(String step, String network, int from) {
    return rateLimiter.count(Limit.ANSWERS_WITHOUT_CAPTCHA, key(step, network), from) >= from;
  }

  /// Whether the next answer will need a captcha: what a page must know that has yet to be answered.
  public boolean willNeedCaptcha(String step, String network, int from) {
    return rateLimiter.used(Limit.ANSWERS_WITHOUT_CAPTCHA, key(step, network)) >= from - 1;
  }

  /// Counts an answer to a captcha, right or wrong, and says whether it may still be looked at.
  ///
  /// @param form the answer's fields; one in words has `words`
  public boolean admits(String network, Map<String, String> form) {
    boolean inWords = !form.getOrDefault("words", "").isBlank();
    return rateLimiter.allow(Limit.CAPTCHA_ANSWERS, network)
        && (!inWords || rateLimiter.allow(Limit.CAPTCHA_ANSWERS_IN_WORDS, network));
  }

  private static String key(String step, String network) {
    return step + " " + network;
  }
}
