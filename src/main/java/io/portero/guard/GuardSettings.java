package io.portero.guard;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What automated use of the embedded default may turn off; production refuses to start with either.
@Component
final class GuardSettings {

  private final boolean captchaOff;
  private final boolean limitsOff;

  GuardSettings(
      @Value("${portero.captcha:on}") String captcha,
      @Value("${portero.limits:on}") String limits) {
    this.captchaOff = captcha.equals("none");
    this.limitsOff = limits.equals("off") || limits.equals("false");
  }

  boolean captchaIsOff() {
    return captchaOff;
  }

  boolean limitsAreOff() {
    return limitsOff;
  }
}
