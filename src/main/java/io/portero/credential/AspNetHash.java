package io.portero.credential;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// ASP.NET Identity's PBKDF2 in base64: version 3 says function, rounds and lengths, version 2 always has the same.
final class AspNetHash {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{60,300}={0,2}");
  private static final int HEAD = 13;
  private static final int LENGTH_OF_V2 = 1 + 16 + 32;

  private AspNetHash() {}

  static Optional<ForeignHash> read(String encoded) {
    if (!FORM.matcher(encoded).matches()) {
      return Optional.empty();
    }
    byte[] all = ForeignHash.base64(encoded);
    return switch (all[0]) {
      case 0 ->
          all.length == LENGTH_OF_V2
              ? Pbkdf2Hash.of(
                  "sha1",
                  1_000,
                  Arrays.copyOfRange(all, 1, 17),
                  Arrays.copyOfRange(all, 17, all.length))
              : Optional.empty();
      case 1 -> version3(ByteBuffer.wrap(all, 1, all.length - 1), all);
      default -> Optional.empty();
    };
  }

  private static Optional<ForeignHash> version3(ByteBuffer head, byte[] all) {
    int function = head.getInt();
    int rounds = head.getInt();
    int salt = head.getInt();
    boolean fits = function >= 0 && function <= 2 && salt >= 8 && salt <= all.length - HEAD - 16;
    return fits
        ? Pbkdf2Hash.of(
            switch (function) {
              case 0 -> "sha1";
              case 1 -> "sha256";
              default -> "sha512";
            },
            rounds,
            Arrays.copyOfRange(all, HEAD, HEAD + salt),
            Arrays.copyOfRange(all, HEAD + salt, all.length))
        : Optional.empty();
  }
}
