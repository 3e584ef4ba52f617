package io.portero.notification;

import java.util.concurrent.atomic.AtomicInteger;

/// Any number of wake-ups, one worker: what is raised while it works makes it work once more.
final class Signals {

  private final AtomicInteger raised = new AtomicInteger();

  /// @return whether the caller must start the worker
  boolean raise() {
    return raised.getAndIncrement() == 0;
  }

  void whileRaised(Runnable work) {
    int seen;
    do {
      seen = raised.get();
      work.run();
    } while (!raised.compareAndSet(seen, 0));
  }

  /// Whether nobody works and nobody waits to.
  boolean isQuiet() {
    return raised.get() == 0;
  }
}
