package io.portero.notification;

import io.portero.shared.Keys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Encrypts bodies while they wait (AES-256-GCM), so that a copy of the database opens no account. Each is bound to its row.
@Component
class Seal {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;

  Seal(Keys keys) {
    this.key = new SecretKeySpec(keys.derive("notification.outbox"), "AES");
  }

  byte[] close(UUID row, Body body) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, row).doFinal(body.toBytes());
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is missing from this Java", e);
    }
  }

  /// @throws GeneralSecurityException if the installation's key is another one, or the row was changed
  Body open(UUID row, byte[] sealed) throws GeneralSecurityException {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return Body.fromBytes(
        cipher(Cipher.DECRYPT_MODE, nonce, row).doFinal(sealed, NONCE, sealed.length - NONCE));
  }

  private Cipher cipher(int mode, byte[] nonce, UUID row) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(row.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
