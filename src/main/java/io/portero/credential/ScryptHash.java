package io.portero.credential;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/// scrypt (RFC 7914) as passlib writes it (`$scrypt$ln=14,r=8,p=1$salt$hash`), Spring Security (`$e0801$salt$hash`, where the hex digits
/// are ln, r and p), Werkzeug (`scrypt:32768:8:1$salt$hash`) and Django (`scrypt$16384$salt$8$1$hash`).
///
/// @param logCost binary logarithm of N
record ScryptHash(int logCost, int blocks, int lanes, byte[] salt, byte[] expected)
    implements ForeignHash {

  private static final Pattern PASSLIB =
      Pattern.compile(
          "\\$scrypt\\$ln=(\\d{1,2}),r=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/.]{1,172})\\$([A-Za-z0-9+/.]{8,128})");
  private static final Pattern SPRING =
      Pattern.compile("\\$([0-9a-f]{5,6})\\$([A-Za-z0-9+/=]{1,128})\\$([A-Za-z0-9+/=]{8,128})");
  private static final Pattern WERKZEUG =
      Pattern.compile(
          "scrypt:(\\d{1,7}):(\\d{1,2}):(\\d{1,2})\\$([^$]{1,128})\\$([0-9A-Fa-f]{16,192})");
  private static final Pattern DJANGO =
      Pattern.compile(
          "scrypt\\$(\\d{1,7})\\$([^$]{1,128})\\$(\\d{1,2})\\$(\\d{1,2})\\$([A-Za-z0-9+/=]{8,128})");

  /// 128 · N · r bytes of memory, and so many times over: 256 MiB.
  private static final long MAX_WORK = 256L << 20;

  static Optional<ForeignHash> read(String encoded) {
    Matcher m = PASSLIB.matcher(encoded);
    if (m.matches()) {
      byte[] salt = ForeignHash.base64(m.group(4));
      return hash(number(m, 1), number(m, 2), number(m, 3), salt, ForeignHash.base64(m.group(5)));
    }
    m = SPRING.matcher(encoded);
    if (m.matches()) {
      int packed = Integer.parseInt(m.group(1), 16);
      byte[] salt = ForeignHash.base64(m.group(2));
      byte[] expected = ForeignHash.base64(m.group(3));
      return hash(packed >> 16, packed >> 8 & 0xff, packed & 0xff, salt, expected);
    }
    m = WERKZEUG.matcher(encoded);
    if (m.matches()) {
      byte[] salt = ForeignHash.utf8(m.group(4));
      byte[] expected = HexFormat.of().parseHex(m.group(5));
      return hash(log(number(m, 1)), number(m, 2), number(m, 3), salt, expected);
    }
    m = DJANGO.matcher(encoded);
    if (m.matches()) {
      byte[] salt = ForeignHash.utf8(m.group(2));
      byte[] expected = ForeignHash.base64(m.group(5));
      return hash(log(number(m, 1)), number(m, 3), number(m, 4), salt, expected);
    }
    return Optional.empty();
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  /// -1 unless it is a power of two.
  private static int log(int cost) {
    return Integer.bitCount(cost) == 1 ? Integer.numberOfTrailingZeros(cost) : -1;
  }

  private static Optional<ForeignHash> hash(
      int logCost, int blocks, int lanes, byte[] salt, byte[] expected) {
    boolean bearable =
        logCost >= 1
            && logCost <= 20
            && blocks >= 1
            && lanes >= 1
            && lanes <= 16
            && (128L * blocks * lanes << logCost) <= MAX_WORK;
    return bearable
        ? Optional.of(new ScryptHash(logCost, blocks, lanes, salt, expected))
        : Optional.empty();
  }

  @Override
  public byte[] digest(String password) {
    return digest(password, logCost);
  }

  /// As passlib writes it, whoever wrote it first.
  @Override
  public String recipe() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.format(
        Locale.ROOT,
        "$scrypt$ln=%d,r=%d,p=%d$%s$%s",
        logCost,
        blocks,
        lanes,
        base64.encodeToString(salt),
        base64.encodeToString(new byte[expected.length]));
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
