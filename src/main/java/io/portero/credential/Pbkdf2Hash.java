package io.portero.credential;

import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/// PBKDF2 (RFC 8018), whichever system wrote it: [Pbkdf2Forms] knows how.
///
/// @param function `sha1`, `sha256` or `sha512`
record Pbkdf2Hash(String function, int rounds, byte[] salt, byte[] expected)
    implements ForeignHash {

  /// Most rounds of all blocks together: two seconds or so.
  private static final int MAX_WORK = 2_000_000;

  private static final int MAX_SALT = 256;

  /// 389 Directory Server keeps as many bytes.
  private static final int MAX_BYTES = 256;

  static Optional<ForeignHash> of(String function, int rounds, byte[] salt, byte[] expected) {
    boolean sized =
        rounds > 0
            && salt.length > 0
            && salt.length <= MAX_SALT
            && expected.length >= 6
            && expected.length <= MAX_BYTES;
    var hash = new Pbkdf2Hash(function, rounds, salt, expected);
    return sized && hash.effort().units() <= MAX_WORK ? Optional.of(hash) : Optional.empty();
  }

  @Override
  public byte[] digest(String password) {
    return digest(password, rounds, expected.length);
  }

  /// As passlib writes it, whoever wrote it first.
  @Override
  public String recipe() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$pbkdf2-"
        + function
        + "$"
        + rounds
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(new byte[expected.length]);
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
