package io.portero.captcha;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What automated use of the embedded default may turn off; production refuses to start with it.
@Component
final class CaptchaSettings {

  private final boolean off;

  CaptchaSettings(@Value("${portero.captcha:on}") String captcha) {
    this.off = captcha.equals("none");
  }

  boolean captchaIsOff() {
    return off;
  }
}
