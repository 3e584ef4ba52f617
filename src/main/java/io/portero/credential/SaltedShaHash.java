package io.portero.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// LDAP's `{SSHA}`, `{SSHA256}`, `{SSHA512}` and their like without salt: base64 of hash and salt.
record SaltedShaHash(String algorithm, byte[] hash, byte[] salt) implements ForeignHash {

  private static final Pattern FORM =
      Pattern.compile("\\{S?SHA(256|512)?\\}([A-Za-z0-9+/=]{24,200})", Pattern.CASE_INSENSITIVE);

  static Optional<ForeignHash> read(String encoded) {
    Matcher m = FORM.matcher(encoded);
    if (!m.matches()) {
      return Optional.empty();
    }
    String bits = m.group(1) == null ? "1" : m.group(1);
    int length = bits.equals("1") ? 20 : Integer.parseInt(bits) / 8;
    byte[] bytes = ForeignHash.base64(m.group(2));
    return bytes.length < length
        ? Optional.empty()
        : Optional.of(
            new SaltedShaHash(
                "SHA-" + bits,
                Arrays.copyOf(bytes, length),
                Arrays.copyOfRange(bytes, length, bytes.length)));
  }

  @Override
  public boolean matches(String password) {
    try {
      MessageDigest sha = MessageDigest.getInstance(algorithm);
      sha.update(ForeignHash.utf8(password));
      sha.update(salt);
      return MessageDigest.isEqual(sha.digest(), hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(algorithm + " is missing from this Java", e);
    }
  }
}
