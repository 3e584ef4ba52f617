package io.portero.credential;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/// PBKDF2 as Django writes it (`pbkdf2_sha256$600000$salt$hash`) and as passlib does
/// (`$pbkdf2-sha256$29000$salt$hash`, with the salt in base64).
record Pbkdf2Hash(String function, int rounds, byte[] salt, byte[] expected, String recipe)
    implements ForeignHash {

  private static final Pattern DJANGO =
      Pattern.compile(
          "pbkdf2_(sha1|sha256|sha512)\\$(\\d{1,7})\\$([^$]{1,128})\\$([A-Za-z0-9+/=]{8,128})");
  private static final Pattern PASSLIB =
      Pattern.compile(
          "\\$pbkdf2(?:-(sha1|sha256|sha512))?\\$(?:i=)?(\\d{1,7})(?:,l=\\d+)?\\$([A-Za-z0-9+/.]{1,128})\\$([A-Za-z0-9+/.]{8,128})");
  private static final int MAX_ROUNDS = 2_000_000;

  static Optional<ForeignHash> read(String encoded) {
    Matcher django = DJANGO.matcher(encoded);
    if (django.matches()) {
      return hash(django, ForeignHash.utf8(django.group(3)));
    }
    Matcher passlib = PASSLIB.matcher(encoded);
    return passlib.matches()
        ? hash(passlib, ForeignHash.base64(passlib.group(3)))
        : Optional.empty();
  }

  private static Optional<ForeignHash> hash(Matcher m, byte[] salt) {
    int rounds = Integer.parseInt(m.group(2));
    String digest = m.group(1) == null ? "sha1" : m.group(1).toLowerCase(Locale.ROOT);
    return rounds < 1 || rounds > MAX_ROUNDS
        ? Optional.empty()
        : Optional.of(
            new Pbkdf2Hash(
                digest, rounds, salt, ForeignHash.base64(m.group(4)), ForeignHash.blanked(m, 4)));
  }

  @Override
  public byte[] digest(String password) {
    return digest(password, rounds, expected.length);
  }

  /// A longer hash is made of several blocks, each with all the rounds.
  @Override
  public Effort effort() {
    int block = algorithm().getDigestSize();
    int blocks = (expected.length + block - 1) / block;
    return new Effort("pbkdf2 " + function, (long) rounds * blocks);
  }

  @Override
  public void spend(long units, String password) {
    digest(password, Math.toIntExact(units), 1);
  }

  private byte[] digest(String password, int rounds, int length) {
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(algorithm());
    generator.init(ForeignHash.utf8(password), salt, rounds);
    KeyParameter key = (KeyParameter) generator.generateDerivedMacParameters(length * 8);
    return key.getKey();
  }

  private Digest algorithm() {
    return switch (function) {
      case "sha1" -> new SHA1Digest();
      case "sha256" -> new SHA256Digest();
      default -> new SHA512Digest();
    };
  }
}
