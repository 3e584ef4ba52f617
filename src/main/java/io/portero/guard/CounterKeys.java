package io.portero.guard;

import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;

/// Makes the keyed hashes that stand in the tables instead of secrets, networks and people.
@Component
final class CounterKeys {

  private final Hmac hmac;

  CounterKeys(Keys keys) {
    this.hmac = new Hmac(keys, KeyPurpose.GUARD_SPRAYS);
  }

  /// 16 bits: enough to tell the wrong secrets of an hour apart, too few to tell whether a secret that somebody thinks of is the
  /// one that was typed.
  CounterKey secret(LoginAttempt attempt) {
    String kind = attempt.kind().same;
    long number = number(attempt.portal().value(), "secret", kind, attempt.tidy());
    return new CounterKey(kind, Short.toUnsignedLong((short) number));
  }

  CounterKey network(LoginAttempt attempt, String kind) {
    return new CounterKey(
        kind, number(attempt.portal().value(), "network", Subnets.of(attempt.address())));
  }

  /// Other under each mark, so that nobody's rows can be put together.
  long subject(LoginAttempt attempt, CounterKey counter) {
    return number(
        attempt.portal().value(),
        "subject",
        counter.kind(),
        "" + counter.number(),
        attempt.subject());
  }

  private long number(String... parts) {
    return ByteBuffer.wrap(hmac.of(parts)).getLong();
  }
}
