package io.portero.shared;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Time-ordered identifiers (RFC 9562, version 7), so that indexes grow at one end.
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  /// No row has it: asked for where nobody was found, so that the question costs the same.
  public static final UUID NOBODY = new UUID(0, 0);

  private Ids() {}

  public static UUID next(Clock clock) {
    long millis = clock.millis();
    ByteBuffer random = ByteBuffer.wrap(random(10));
    long high = (millis << 16) | 0x7000L | (random.getShort() & 0xfff);
    long low = (random.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /// Of a text that came from outside; empty if it is none.
  public static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public static UUID next() {
    return next(Clock.systemUTC());
  }
}
