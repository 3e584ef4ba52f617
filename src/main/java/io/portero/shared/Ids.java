package io.portero.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Time-ordered identifiers (RFC 9562, version 7), so that indexes grow at one end.
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next(Clock clock) {
    long millis = clock.millis();
    long high = (millis << 16) | 0x7000L | RANDOM.nextInt(0x1000);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  public static UUID next() {
    return next(Clock.systemUTC());
  }
}
