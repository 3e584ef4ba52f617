package io.portero.support;

import io.portero.shared.Keys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// An installation's keys for tests: always the same, a different one for each purpose.
public final class SomeKeys {

  private SomeKeys() {}

  public static Keys one() {
    return named("test");
  }

  /// The keys of another installation, or of the same one after a rotation.
  public static Keys named(String id) {
    return new Keys() {
      @Override
      public byte[] derive(String purpose) {
        return sha256(id + "/" + purpose);
      }

      @Override
      public String id() {
        return id;
      }
    };
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
