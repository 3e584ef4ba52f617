package io.portero.shared;

import java.util.concurrent.atomic.AtomicInteger;

/// Wake-ups for one worker, however many come: one that is raised while it works makes it work once more.
public final class Signals {

  private final AtomicInteger raised = new AtomicInteger();

  /// @return whether the caller must start the worker
  public boolean raise() {
    return raised.getAndIncrement() == 0;
  }

  public void whileRaised(Runnable work) {
    int seen;
    do {
      seen = raised.get();
      work.run();
    } while (!raised.compareAndSet(seen, 0));
  }

  /// Whether the worker rests and no wake-up waits.
  public boolean isQuiet() {
    return raised.get() == 0;
  }
}
