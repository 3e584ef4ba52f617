package io.portero.recognition;

import java.math.BigInteger;
import java.util.List;

/// Choices made by a number, one mixed-radix digit after the other: the same number always chooses the same.
final class Choices {

  private BigInteger left;

  Choices(BigInteger number) {
    this.left = number;
  }

  <T> T from(List<T> options) {
    return options.get(below(options.size()));
  }

  int below(int bound) {
    BigInteger[] parts = left.divideAndRemainder(BigInteger.valueOf(bound));
    left = parts[0];
    return parts[1].intValue();
  }
}
