package io.portero.guard;

import io.portero.shared.Hmac;
import io.portero.shared.Keys;
import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;

/// Makes the keyed hashes that stand in the tables instead of secrets, networks and people.
@Component
final class Marks {

  private final Hmac hmac;

  Marks(Keys keys) {
    this.hmac = new Hmac(keys, "guard.sprays");
  }

  /// 16 bits: enough to tell the wrong secrets of an hour apart, too few to tell whether a secret that somebody thinks of is the
  /// one that was typed.
  Mark secret(Guess guess) {
    String kind = guess.kind().same;
    long number = number(guess.portal().value(), "secret", kind, guess.tidy());
    return new Mark(kind, Short.toUnsignedLong((short) number));
  }

  Mark network(Guess guess, String kind) {
    return new Mark(
        kind, number(guess.portal().value(), "network", WideNetworks.of(guess.address())));
  }

  /// Other under each mark, so that nobody's rows can be put together.
  long subject(Guess guess, Mark mark) {
    return number(
        guess.portal().value(), "subject", mark.kind(), "" + mark.number(), guess.subject());
  }

  private long number(String... parts) {
    return ByteBuffer.wrap(hmac.of(parts)).getLong();
  }
}
