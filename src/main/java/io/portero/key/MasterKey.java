package io.portero.key;

import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// One master key, and by HKDF-SHA-256 (RFC 5869) a key of its own for each purpose.
final class MasterKey implements Keys {

  private static final int MIN_BYTES = 32;
  private static final byte[] SALT = "portero/1".getBytes(StandardCharsets.UTF_8);

  private final byte[] master;
  private final String id;

  MasterKey(byte[] master) {
    this.master = master.clone();
    this.id = HexFormat.of().formatHex(derive(KeyPurpose.KEY_ID), 0, 4);
  }

  /// @param text at least 32 bytes as hex or base64
  /// @param source where it comes from, for the error
  static MasterKey read(String text, String source) {
    String tidy = text.strip();
    byte[] bytes;
    try {
      bytes =
          tidy.matches("[0-9a-fA-F]+") // half of a hex key would pass as base64
              ? HexFormat.of().parseHex(tidy)
              : Base64.getUrlDecoder().decode(tidy.replace('+', '-').replace('/', '_'));
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length < MIN_BYTES) {
      throw KeySource.none(source);
    }
    return new MasterKey(bytes);
  }

  @Override
  public byte[] derive(KeyPurpose purpose) {
    return hkdf(master, SALT, purpose.label().getBytes(StandardCharsets.UTF_8), 32);
  }

  static byte[] hkdf(byte[] master, byte[] salt, byte[] info, int length) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract().addIKM(master).addSalt(salt).thenExpand(info, length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA256 is missing from this Java", e);
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String toString() {
    return "MasterKey[" + id + "]";
  }
}
