package io.portero.credential;

import io.portero.shared.Typed;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a system makes of a password before bcrypt, so that a long one is not cut.
enum Prehash {
  NONE,
  /// Django's `bcrypt_sha256`: SHA-256 in hexadecimal.
  SHA256_HEX,
  /// WordPress since 6.8: HMAC-SHA-384 in base64.
  WORDPRESS;

  static Prehash of(String prefix) {
    return switch (prefix) {
      case "" -> NONE;
      case "$wp" -> WORDPRESS;
      default -> SHA256_HEX;
    };
  }

  byte[] digest(String password) {
    byte[] typed = ForeignHash.utf8(password);
    try {
      return switch (this) {
        case NONE -> typed;
        case SHA256_HEX ->
            ForeignHash.utf8(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(typed)));
        case WORDPRESS -> Base64.getEncoder().encode(hmac(ForeignHash.utf8(trimmed(password))));
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-2 is missing from this Java", e);
    }
  }

  /// It takes off what PHP's `trim` does.
  private static String trimmed(String password) {
    return Typed.trim(password, c -> c == ' ' || c >= '\t' && c <= '\r' && c != '\f' || c == 0);
  }

  private static byte[] hmac(byte[] typed) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA384");
    mac.init(new SecretKeySpec(ForeignHash.utf8("wp-sha384"), "HmacSHA384"));
    return mac.doFinal(typed);
  }
}
