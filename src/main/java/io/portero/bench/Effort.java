package io.portero.bench;

/// How long one round lasts.
///
/// @param seconds begins no walk after them, @param count walks at most
record Effort(double seconds, int count) {

  static Effort ofSeconds(double seconds) {
    return new Effort(seconds, Integer.MAX_VALUE);
  }

  static Effort ofCount(int count) {
    return new Effort(Double.POSITIVE_INFINITY, count);
  }
}
