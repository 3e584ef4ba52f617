package io.portero.credential;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Argon2 version 1.3 (RFC 9106) and its PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
///
/// @param type `argon2d`, `argon2i` or `argon2id`
/// @param memory KiB, @param passes over the memory, @param lanes parallelism
record Argon2(String type, int memory, int passes, int lanes, byte[] salt, byte[] hash) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\$(argon2(?:id|i|d))\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,88})\\$([A-Za-z0-9+/]{16,172})");

  /// Most memory of an imported hash: 256 MiB, so that a file of hashes cannot exhaust the server.
  private static final int MAX_MEMORY = 262_144;

  static Argon2 compute(Cost cost, byte[] salt, byte[] password) {
    return new Argon2("argon2id", cost.memory(), cost.passes(), cost.lanes(), salt, new byte[32])
        .of(password);
  }

  /// @param memory KiB
  record Cost(int memory, int passes, int lanes) {}

  static Optional<Argon2> read(String encoded) {
    Matcher m = FORM.matcher(encoded);
    if (!m.matches()) {
      return Optional.empty();
    }
    int memory = Integer.parseInt(m.group(2));
    int passes = Integer.parseInt(m.group(3));
    int lanes = Integer.parseInt(m.group(4));
    if (memory > MAX_MEMORY || passes < 1 || lanes < 1 || memory < 8 * lanes) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Argon2(m.group(1), memory, passes, lanes, decode(m.group(5)), decode(m.group(6))));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // so many letters are no base64
    }
  }

  boolean matches(byte[] password) {
    return MessageDigest.isEqual(of(password).hash, hash);
  }

  boolean costs(Cost cost) {
    return type.equals("argon2id") && new Cost(memory, passes, lanes).equals(cost);
  }

  String encoded() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$%s$v=19$m=%s,t=%s,p=%s$%s$%s"
        .formatted(
            type, memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /// The same parameters and salt, of this password.
  Argon2 of(byte[] password) {
    return with(passes, Argon2Function.best().hash(this, password));
  }

  Argon2 with(int otherPasses, byte[] otherHash) {
    return new Argon2(type, memory, otherPasses, lanes, salt, otherHash);
  }

  /// As RFC 9106 numbers them.
  int typeCode() {
    return switch (type) {
      case "argon2d" -> 0;
      case "argon2i" -> 1;
      default -> 2;
    };
  }

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
