package io.portero.notification;

import io.portero.notification.Outbox.Claim;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One message under way. Its age is told by a clock that nobody sets.
final class Ride {

  private final Claim claim;
  private final long since = System.nanoTime();
  private volatile @Nullable Thread thread;
  private volatile boolean givenUp;

  Ride(Claim claim) {
    this.claim = claim;
  }

  Claim claim() {
    return claim;
  }

  void begin() {
    thread = Thread.currentThread();
  }

  boolean lasts(Duration age) {
    return System.nanoTime() - since >= age.toNanos();
  }

  /// Ends what it waits for: a socket that a virtual thread reads from is closed.
  void giveUp() {
    givenUp = true;
    Thread rider = thread;
    if (rider != null) {
      rider.interrupt();
    }
  }

  boolean isGivenUp() {
    return givenUp;
  }
}
