package io.portero.credential;

import io.portero.shared.Secret;
import java.util.List;
import java.util.Optional;

/// The kinds of hash that can be imported: bcrypt, PBKDF2, scrypt, (salted) SHA, Argon2.
final class ForeignHashes {

  private static final int MAX_LENGTH = 512;

  private static final List<ForeignHash.Reader> READERS =
      List.of(
          BcryptHash::read,
          Pbkdf2Hash::read,
          ScryptHash::read,
          SaltedShaHash::read,
          ForeignHashes::readArgon2);

  private ForeignHashes() {}

  static boolean accepts(String encoded) {
    return read(encoded).isPresent();
  }

  /// Other systems hashed what was typed; we compare that first, then its NFC form.
  static boolean matches(String encoded, Secret typed) {
    Optional<ForeignHash> hash = read(encoded);
    String normal = PasswordHasher.normal(typed);
    return hash.filter(
            h -> h.matches(typed.reveal()) || (!normal.equals(typed.reveal()) && h.matches(normal)))
        .isPresent();
  }

  private static Optional<ForeignHash> read(String encoded) {
    if (encoded.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return READERS.stream().flatMap(reader -> reader.read(encoded).stream()).findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // damaged base64 or a number that does not fit
    }
  }

  private static Optional<ForeignHash> readArgon2(String encoded) {
    return Argon2.read(encoded).map(kept -> password -> kept.matches(ForeignHash.utf8(password)));
  }
}
