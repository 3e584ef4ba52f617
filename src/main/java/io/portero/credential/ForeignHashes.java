package io.portero.credential;

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
          Argon2Hash::read);

  private ForeignHashes() {}

  static Optional<ForeignHash> read(String encoded) {
    if (encoded.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return READERS.stream().flatMap(reader -> reader.read(encoded).stream()).findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // damaged base64 or a number that does not fit
    }
  }
}
