package io.portero.shared;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM (NIST SP 800-38D) with a key of the room: what it closes nobody else can read, change or make. Closed with the
/// key in force, opened with older ones too.
public final class AesGcm {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final List<SecretKeySpec> newestFirst;

  public AesGcm(Keys keys, KeyPurpose purpose) {
    this.newestFirst =
        keys.ring().stream().map(key -> new SecretKeySpec(key.derive(purpose), "AES")).toList();
  }

  /// The nonce, and after it what is closed.
  ///
  /// @param context what it belongs to, such as a row's id: it opens with the same context only
  public byte[] close(byte[] content, byte[] context) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, newestFirst.getFirst(), nonce, context).doFinal(content);
      byte[] all = Arrays.copyOf(nonce, NONCE + closed.length);
      System.arraycopy(closed, 0, all, NONCE, closed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is missing from this Java", e);
    }
  }

  /// Empty for anything that [#close] did not make, with this context and one of this installation's keys.
  public Optional<byte[]> open(byte[] all, byte[] context) {
    if (all.length <= NONCE) {
      return Optional.empty();
    }
    return newestFirst.stream().flatMap(key -> open(key, all, context).stream()).findFirst();
  }

  private static Optional<byte[]> open(SecretKeySpec key, byte[] all, byte[] context) {
    byte[] nonce = Arrays.copyOf(all, NONCE);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, context);
      return Optional.of(cipher.doFinal(all, NONCE, all.length - NONCE));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }
}
