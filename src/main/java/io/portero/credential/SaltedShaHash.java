package io.portero.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// LDAP's and Dovecot's `{SSHA}`, `{SSHA256}`, `{SSHA512}` and their like without salt: hash and salt in base64 or hexadecimal. And
/// Spring Security's `{sha256}`, which has the salt first and is repeated.
record SaltedShaHash(String algorithm, boolean saltFirst, int rounds, byte[] expected, byte[] salt)
    implements ForeignHash {

  private static final Pattern FORM =
      Pattern.compile(
          "\\{S?SHA-?(256|512)?(?:\\.(?:HEX|B64|BASE64))?\\}([A-Za-z0-9+/]{24,250}={0,2})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2})+");

  private static final Pattern SPRING = Pattern.compile("\\{sha256\\}([0-9a-f]{80})");
  private static final int SPRING_SALT = 8;
  private static final int SPRING_ROUNDS = 1_024;

  static Optional<ForeignHash> read(String encoded) {
    Matcher spring = SPRING.matcher(encoded);
    if (spring.matches()) {
      byte[] bytes = HexFormat.of().parseHex(spring.group(1));
      byte[] salt = Arrays.copyOf(bytes, SPRING_SALT);
      byte[] expected = Arrays.copyOfRange(bytes, SPRING_SALT, bytes.length);
      return Optional.of(new SaltedShaHash("SHA-256", true, SPRING_ROUNDS, expected, salt));
    }
    Matcher m = FORM.matcher(encoded);
    if (!m.matches()) {
      return Optional.empty();
    }
    String bits = m.group(1) == null ? "1" : m.group(1);
    int length = bits.equals("1") ? 20 : Integer.parseInt(bits) / 8;
    byte[] bytes = bytes(m.group(2), length);
    if (bytes.length < length) {
      return Optional.empty();
    }
    byte[] salt = Arrays.copyOfRange(bytes, length, bytes.length);
    return Optional.of(
        new SaltedShaHash("SHA-" + bits, false, 1, Arrays.copyOf(bytes, length), salt));
  }

  /// So many hexadecimal digits and nothing else are no base64.
  private static byte[] bytes(String text, int length) {
    return text.length() >= 2 * length && HEX.matcher(text).matches()
        ? HexFormat.of().parseHex(text)
        : ForeignHash.base64(text);
  }

  @Override
  public byte[] digest(String password) {
    return digest(password, rounds);
  }

  private byte[] digest(String password, long rounds) {
    MessageDigest sha = sha();
    if (saltFirst) {
      sha.update(salt);
    }
    sha.update(ForeignHash.utf8(password));
    if (!saltFirst) {
      sha.update(salt);
    }
    byte[] digest = sha.digest();
    for (long round = 1; round < rounds; round++) {
      digest = sha.digest(digest);
    }
    return digest;
  }

  @Override
  public String recipe() {
    byte[] zeros = new byte[expected.length];
    return saltFirst
        ? "{sha256}" + HexFormat.of().formatHex(salt) + HexFormat.of().formatHex(zeros)
        : "{SSHA%s}%s"
            .formatted(algorithm.equals("SHA-1") ? "" : algorithm.substring(4), packed(zeros));
  }

  private String packed(byte[] zeros) {
    byte[] all = Arrays.copyOf(zeros, zeros.length + salt.length);
    System.arraycopy(salt, 0, all, zeros.length, salt.length);
    return Base64.getEncoder().encodeToString(all);
  }

  @Override
  public Effort effort() {
    return new Effort(algorithm, rounds);
  }

  @Override
  public void spend(long units, String password) {
    digest(password, units);
  }

  private MessageDigest sha() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(algorithm + " is missing from this Java", e);
    }
  }
}
