package io.portero.visitor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/// Of the times of some replies.
public record LatencyPercentiles(long[] sortedNanos) {

  public static LatencyPercentiles of(List<TimedResponse> replies, IntPredicate status) {
    return new LatencyPercentiles(
        replies.stream()
            .filter(reply -> status.test(reply.status()))
            .mapToLong(TimedResponse::nanos)
            .sorted()
            .toArray());
  }

  /// Nearest rank; not a number if there are no replies.
  public double millis(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
    return sortedNanos.length == 0 ? Double.NaN : sortedNanos[Math.max(0, rank - 1)] / 1e6;
  }

  public int count() {
    return sortedNanos.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LatencyPercentiles(long[] nanos) && Arrays.equals(nanos, sortedNanos);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sortedNanos);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", millis(50), millis(99));
  }
}
