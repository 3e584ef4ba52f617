package io.portero.notification;

import io.portero.notification.Outbox.Claim;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A message that is being sent. Its age is told by a clock that nobody can set.
final class Delivery {

  private final Claim claim;
  private final long since = System.nanoTime();
  private volatile @Nullable Thread thread;
  private volatile boolean givenUp;

  Delivery(Claim claim) {
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

  /// Interrupts the sending thread: the socket that it reads from is closed.
  void giveUp() {
    givenUp = true;
    Thread sending = thread;
    if (sending != null) {
      sending.interrupt();
    }
  }

  boolean isGivenUp() {
    return givenUp;
  }
}
