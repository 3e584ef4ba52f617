package io.portero.credential;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of hash that can be imported: bcrypt, PBKDF2, scrypt, (salted) SHA, Argon2, phpass; as they are, or in the wrapping
/// of the system that kept them.
final class ForeignHashes {

  /// Keycloak's is JSON in JSON.
  private static final int MAX_LENGTH = 2_048;

  /// Spring's, Dovecot's and LDAP's names of what says itself what it is.
  private static final Pattern NAMED =
      Pattern.compile(
          "\\{(?:bcrypt|BLF-CRYPT|CRYPT|SHA512-CRYPT|SHA256-CRYPT|scrypt|argon2(?:id|i|d)?)(?:@SpringSecurity_v5_8)?\\}(\\$.+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern LDAP_OF_SPRING =
      Pattern.compile("\\{ldap\\}(\\{.+)", Pattern.DOTALL);

  /// Django's: `bcrypt$$2b$…`, `argon2$argon2id$…`.
  private static final Pattern DJANGO =
      Pattern.compile("(?:bcrypt\\$|argon2)(\\$(?:2[aby]|argon2(?:id|i|d))\\$.+)", Pattern.DOTALL);

  private static final List<ForeignHash.Reader> READERS =
      List.of(
          BcryptHash::read,
          Pbkdf2Forms::read,
          ScryptHash::read,
          SaltedShaHash::read,
          Argon2Hash::read,
          PhpassHash::read,
          ShaCryptHash::read,
          KeycloakHash::read,
          AspNetHash::read);

  private ForeignHashes() {}

  static Optional<ForeignHash> read(String encoded) {
    if (encoded.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String bare = unwrapped(encoded.strip());
    for (ForeignHash.Reader reader : READERS) {
      try {
        Optional<ForeignHash> hash = reader.read(bare);
        if (hash.isPresent()) {
          return hash;
        }
      } catch (IllegalArgumentException e) {
        continue; // damaged base64 or a number that does not fit
      }
    }
    return Optional.empty();
  }

  private static String unwrapped(String encoded) {
    for (Pattern wrapping : List.of(LDAP_OF_SPRING, NAMED, DJANGO)) {
      Matcher m = wrapping.matcher(encoded);
      if (m.matches()) {
        return wrapping == LDAP_OF_SPRING ? unwrapped(m.group(1)) : m.group(1);
      }
    }
    return encoded;
  }
}
