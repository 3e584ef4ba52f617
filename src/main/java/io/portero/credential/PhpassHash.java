package io.portero.credential;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/// phpass: `$P$` and `$H$` with MD5 (WordPress until 6.8, phpBB), `$S$` with SHA-512, cut to 55 characters (Drupal 7).
///
/// @param logCost binary logarithm of the rounds, @param expected in phpass's own base64
record PhpassHash(String id, int logCost, String salt, byte[] expected) implements ForeignHash {

  private static final String LETTERS =
      "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final Pattern FORM =
      Pattern.compile(
          "\\$(?:([PH])\\$([./0-9A-Za-z])([./0-9A-Za-z]{8})([./0-9A-Za-z]{22})|(S)\\$([./0-9A-Za-z])([./0-9A-Za-z]{8})([./0-9A-Za-z]{43}))");

  /// Half a second.
  private static final int MAX_LOG_COST = 19;

  private static final int MIN_LOG_COST = 7;

  static Optional<ForeignHash> read(String encoded) {
    Matcher m = FORM.matcher(encoded);
    if (!m.matches()) {
      return Optional.empty();
    }
    int first = m.group(1) != null ? 1 : 5;
    int logCost = LETTERS.indexOf(m.group(first + 1));
    return logCost < MIN_LOG_COST || logCost > MAX_LOG_COST
        ? Optional.empty()
        : Optional.of(
            new PhpassHash(
                m.group(first), logCost, m.group(first + 2), ForeignHash.utf8(m.group(first + 3))));
  }

  @Override
  public byte[] digest(String password) {
    byte[] all = ForeignHash.utf8(encode(digest(password, 1L << logCost)));
    return Arrays.copyOf(all, expected.length);
  }

  private byte[] digest(String password, long rounds) {
    Digest digest = id.equals("S") ? new SHA512Digest() : new MD5Digest();
    byte[] typed = ForeignHash.utf8(password);
    byte[] hash = new byte[digest.getDigestSize()];
    byte[] salted = ForeignHash.utf8(salt);
    digest.update(salted, 0, salted.length);
    digest.update(typed, 0, typed.length);
    digest.doFinal(hash, 0);
    for (long round = 0; round < rounds; round++) {
      digest.update(hash, 0, hash.length);
      digest.update(typed, 0, typed.length);
      digest.doFinal(hash, 0);
    }
    return hash;
  }

  /// Six bits a letter, the lowest first.
  private static String encode(byte[] hash) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hash.length; i += 3) {
      int value = 0;
      int bytes = Math.min(3, hash.length - i);
      for (int b = 0; b < bytes; b++) {
        value |= (hash[i + b] & 0xff) << 8 * b;
      }
      for (int letter = 0; letter <= bytes; letter++) {
        text.append(LETTERS.charAt(value >> 6 * letter & 0x3f));
      }
    }
    return text.toString();
  }

  @Override
  public String recipe() {
    return "$%s$%s%s%s".formatted(id, LETTERS.charAt(logCost), salt, ".".repeat(expected.length));
  }

  @Override
  public Effort effort() {
    return new Effort(id.equals("S") ? "phpass SHA-512" : "phpass MD-5", 1L << logCost);
  }

  @Override
  public void spend(long units, String password) {
    digest(password, units);
  }
}
