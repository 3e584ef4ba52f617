package io.portero.verification;

import io.portero.shared.Keys;
import java.util.Arrays;

/// Keys that differ by purpose, and are the same in every test.
final class TestKeys implements Keys {

  @Override
  public byte[] derive(String purpose) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) purpose.hashCode());
    return key;
  }

  @Override
  public String id() {
    return "test";
  }
}
