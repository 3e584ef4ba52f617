package io.portero.journey.step;

import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long a worker waits before it looks somebody up. It works more for an account that there is, and may hold its rows
/// meanwhile; whoever sends the next request at once would feel that (security.md 1).
@Component
class Pause {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final int longest;

  /// @param longest in milliseconds; the shortest is half of it
  Pause(@Value("${portero.internal.recovery-millis:3000}") int longest) {
    this.longest = longest;
  }

  Duration drawn() {
    return Duration.ofMillis(longest - RANDOM.nextInt(longest / 2 + 1));
  }
}
