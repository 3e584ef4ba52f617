package io.portero.captcha;

import io.portero.shared.AesGcm;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.util.Base64;
import java.util.Optional;

/// What travels through the browser and comes back: closed, and as base64 that fits an address.
final class TokenCipher {

  private static final int MAX_LENGTH = 400;
  private static final byte[] NO_CONTEXT = new byte[0];

  private final AesGcm cipher;

  TokenCipher(Keys keys, KeyPurpose purpose) {
    this.cipher = new AesGcm(keys, purpose);
  }

  String close(byte[] content) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(cipher.close(content, NO_CONTEXT));
  }

  /// Empty for anything that [#close] did not make.
  Optional<byte[]> open(String token) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return cipher.open(Base64.getUrlDecoder().decode(token), NO_CONTEXT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
