package io.portero.recognition;

import io.portero.shared.Keys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Keys that are the same in every run, different for each master and purpose.
record FixedKeys(String id) implements Keys {

  @Override
  public byte[] derive(String purpose) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((id + "/" + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
