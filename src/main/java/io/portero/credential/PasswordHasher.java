package io.portero.credential;

import static java.util.stream.Collectors.toMap;

import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.Secret;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Argon2id over HMAC-SHA-256 with a pepper from outside the database (security.md 4). The HMAC also gives every
/// password the same length, so that nothing is cut off and a long one costs no more than a short one.
@Component
final class PasswordHasher implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final KeyPurpose PEPPER = KeyPurpose.CREDENTIAL_PEPPER;

  private final Hmac pepper;

  /// By the id of the master key, the one in force and older ones.
  private final Map<String, Hmac> peppers;

  /// As many as come when a whole office presses at the same moment get their turn, on two cores too.
  private static final int QUEUE = 64;

  private static final long MAX_WAIT_MILLIS = 5_000;

  private final String keyId;
  private final Argon2.Cost cost;
  private final HashingCapacity capacity;
  private final Argon2 dummy;

  PasswordHasher(
      Keys keys,
      @Value("${portero.argon2.memory:19456}") int memory,
      @Value("${portero.argon2.passes:2}") int passes) {
    if ((long) memory * passes < 35_840 || memory < 7_168) {
      throw new IllegalArgumentException(
          "portero.argon2.memory and .passes are below OWASP's smallest set: 7168 KiB and 5 passes");
    }
    this.peppers = keys.ring().stream().collect(toMap(Keys::id, key -> new Hmac(key, PEPPER)));
    this.pepper = new Hmac(keys, PEPPER);
    this.keyId = keys.id();
    this.cost = new Argon2.Cost(memory, passes, 1);
    int cores = Runtime.getRuntime().availableProcessors();
    this.capacity = new HashingCapacity(cores, Math.max(QUEUE, 16 * cores), MAX_WAIT_MILLIS);
    this.dummy = new Argon2("argon2id", memory, passes, 1, salt(), salt());
  }

  Hashed hash(Secret secret) {
    return capacity.run(() -> computed(secret));
  }

  /// Of each imported hash one of ours, on all cores; nothing of it waits for a turn.
  List<LaidHash> hashAll(List<ForeignHash> imported) {
    return capacity.runAll(
        imported.stream()
            .map(foreign ->
                (Supplier<LaidHash>) () -> new LaidHash(computed(Layers.under(foreign)), foreign))
            .toList());
  }

  private Hashed computed(Secret secret) {
    return new Hashed(Argon2.compute(cost, salt(), peppered(secret, pepper)).encoded(), keyId);
  }

  /// Whether a hash made by [#hash(Secret)] is of this secret. Anything else that stands in the database (the pepper of
  /// a master key that is not in the ring, damage) is treated as [#matchesNothing(Secret)].
  boolean matches(Secret typed, String encoded, String hashedWith) {
    Hmac its = peppers.get(hashedWith);
    if (its == null) {
      return matchesNothing(typed);
    }
    Argon2 kept = Argon2.read(encoded).orElse(dummy);
    byte[] peppered = peppered(typed, its);
    return capacity.run(() -> kept.matches(peppered));
  }

  /// The work of one comparison without anything to compare with; always false.
  boolean matchesNothing(Secret typed) {
    byte[] peppered = peppered(typed, pepper);
    capacity.run(() -> dummy.matches(peppered));
    return false;
  }

  /// Whether a hash that matched should be made anew: other costs than now, or the pepper of an
  /// older master key.
  boolean isOutdated(String encoded, String hashedWith) {
    return !hashedWith.equals(keyId)
        || Argon2.read(encoded).filter(kept -> kept.costs(cost)).isEmpty();
  }

  /// For work on hashes of other kinds, which take the same places.
  HashingCapacity capacity() {
    return capacity;
  }

  @Override
  public void close() {
    capacity.close();
  }

  private static byte[] peppered(Secret secret, Hmac pepper) {
    return pepper.of(secret.normal());
  }

  private static byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }
}
