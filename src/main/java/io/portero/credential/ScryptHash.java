package io.portero.credential;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/// scrypt as passlib writes it (`$scrypt$ln=14,r=8,p=1$salt$hash`) and as Spring Security does
/// (`$e0801$salt$hash`, where the hex digits are ln, r and p).
///
/// @param logCost binary logarithm of N
record ScryptHash(int logCost, int blocks, int lanes, byte[] salt, byte[] expected, String recipe)
    implements ForeignHash {

  private static final Pattern PASSLIB =
      Pattern.compile(
          "\\$scrypt\\$ln=(\\d{1,2}),r=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/.]{1,128})\\$([A-Za-z0-9+/.]{8,128})");
  private static final Pattern SPRING =
      Pattern.compile("\\$([0-9a-f]{5,6})\\$([A-Za-z0-9+/=]{1,128})\\$([A-Za-z0-9+/=]{8,128})");

  /// 128 · N · r bytes: 256 MiB.
  private static final long MAX_MEMORY = 256L << 20;

  static Optional<ForeignHash> read(String encoded) {
    Matcher passlib = PASSLIB.matcher(encoded);
    if (passlib.matches()) {
      return hash(number(passlib, 1), number(passlib, 2), number(passlib, 3), passlib, 4);
    }
    Matcher spring = SPRING.matcher(encoded);
    if (spring.matches()) {
      int packed = Integer.parseInt(spring.group(1), 16);
      return hash(packed >> 16, packed >> 8 & 0xff, packed & 0xff, spring, 2);
    }
    return Optional.empty();
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  /// @param salt the group of the salt; the hash is the next one
  private static Optional<ForeignHash> hash(
      int logCost, int blocks, int lanes, Matcher m, int salt) {
    boolean bearable =
        logCost >= 1
            && logCost <= 20
            && blocks >= 1
            && lanes >= 1
            && lanes <= 16
            && (128L * blocks << logCost) <= MAX_MEMORY;
    return bearable
        ? Optional.of(
            new ScryptHash(
                logCost,
                blocks,
                lanes,
                ForeignHash.base64(m.group(salt)),
                ForeignHash.base64(m.group(salt + 1)),
                ForeignHash.blanked(m, salt + 1)))
        : Optional.empty();
  }

  @Override
  public byte[] digest(String password) {
    return digest(password, logCost);
  }

  @Override
  public Effort effort() {
    return new Effort("scrypt r=%s p=%s".formatted(blocks, lanes), 1L << logCost);
  }

  /// Each cost is twice the one before: a sum of them for any N.
  @Override
  public void spend(long units, String password) {
    ForeignHash.powersOfTwo(units, cost -> digest(password, cost));
  }

  private byte[] digest(String password, int logCost) {
    return SCrypt.generate(
        ForeignHash.utf8(password), salt, 1 << logCost, blocks, lanes, expected.length);
  }
}
