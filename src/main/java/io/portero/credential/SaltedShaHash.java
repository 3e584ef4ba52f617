package io.portero.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// LDAP's `{SSHA}`, `{SSHA256}`, `{SSHA512}` and their like without salt: base64 of hash and salt.
record SaltedShaHash(String algorithm, byte[] expected, byte[] salt, String recipe)
    implements ForeignHash {

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
    if (bytes.length < length) {
      return Optional.empty();
    }
    byte[] salt = Arrays.copyOfRange(bytes, length, bytes.length);
    byte[] expected = Arrays.copyOf(bytes, length);
    Arrays.fill(bytes, 0, length, (byte) 0);
    String recipe = encoded.substring(0, m.start(2)) + Base64.getEncoder().encodeToString(bytes);
    return Optional.of(new SaltedShaHash("SHA-" + bits, expected, salt, recipe));
  }

  @Override
  public byte[] digest(String password) {
    try {
      MessageDigest sha = MessageDigest.getInstance(algorithm);
      sha.update(ForeignHash.utf8(password));
      sha.update(salt);
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(algorithm + " is missing from this Java", e);
    }
  }

  @Override
  public Effort effort() {
    return new Effort(algorithm, 1);
  }

  @Override
  public void spend(long units, String password) {
    digest(password);
  }
}
