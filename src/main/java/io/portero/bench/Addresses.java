package io.portero.bench;

import java.util.SplittableRandom;

/// Where people come from: as many networks as there are in `10.0.0.0/8`.
final class Addresses {

  private static final SplittableRandom RANDOM = new SplittableRandom();

  private Addresses() {}

  static synchronized String any() {
    return "10.%s.%s.%s"
        .formatted(RANDOM.nextInt(256), RANDOM.nextInt(256), 1 + RANDOM.nextInt(254));
  }
}
