package io.portero.guard;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What automated use of the embedded default may turn off; production refuses to start with it.
@Component
final class GuardSettings {

  private final boolean limitsOff;

  GuardSettings(@Value("${portero.limits:on}") String limits) {
    this.limitsOff = limits.equals("off") || limits.equals("false");
  }

  boolean limitsAreOff() {
    return limitsOff;
  }
}
