package io.portero.config;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// How many connections each client holds. The counts only grow while connections come; those that ended meanwhile are taken off when it
/// matters, and not for each connection that is refused: a client that knocks without end would have all of them gone through every time.
final class HeldConnections {

  /// Clients remembered before the counts are made anew, so that passers-by do not fill the memory.
  private static final int REMEMBERED = 20_000;

  private static final long BETWEEN_COUNTS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Map<String, Integer> held = new HashMap<>();
  private final LongSupplier nanos;
  private final Supplier<Stream<String>> open;
  private long countedAt;

  /// @param open the client of each connection that is open
  HeldConnections(LongSupplier nanos, Supplier<Stream<String>> open) {
    this.nanos = nanos;
    this.open = open;
    this.countedAt = nanos.getAsLong() - BETWEEN_COUNTS;
  }

  /// Whether the client may have one more, which is then counted.
  boolean admits(String client, int most) {
    if (held.getOrDefault(client, 0) >= most || held.size() >= REMEMBERED) {
      countAnewIfDue();
    }
    if (held.getOrDefault(client, 0) >= most) {
      return false;
    }
    held.merge(client, 1, Integer::sum);
    return true;
  }

  private void countAnewIfDue() {
    long now = nanos.getAsLong();
    if (now - countedAt >= BETWEEN_COUNTS) {
      countedAt = now;
      held.clear();
      open.get().forEach(client -> held.merge(client, 1, Integer::sum));
    }
  }
}
