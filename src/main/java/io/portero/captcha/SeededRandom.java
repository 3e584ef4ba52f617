package io.portero.captcha;

import io.portero.shared.Hmac;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.UUID;

/// Randomness that can be drawn again from a challenge's id and that nobody without the key can foresee: blocks of
/// HMAC over a counter, where `java.util.Random` alone could be computed backwards from what it draws.
final class SeededRandom extends Random {

  private final transient Hmac hmac;
  private final String seed;
  private int block;
  private transient ByteBuffer bytes = ByteBuffer.allocate(0);

  SeededRandom(Hmac hmac, UUID id, String use) {
    super(0);
    this.hmac = hmac;
    this.seed = id + "/" + use;
  }

  @Override
  protected int next(int bits) {
    if (!bytes.hasRemaining()) {
      bytes = ByteBuffer.wrap(hmac.of(seed, Integer.toString(block++)));
    }
    return bytes.getInt() >>> (32 - bits);
  }
}
