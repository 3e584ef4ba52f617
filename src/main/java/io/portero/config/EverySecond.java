package io.portero.config;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/// What looks once a second, on a thread of its own. Not a task of the scheduler: what is looked for may be the very thing that makes the
/// scheduler stand still.
abstract class EverySecond implements SmartLifecycle {

  private final ScheduledExecutorService timer;
  private volatile boolean running;

  /// @param name of the thread
  EverySecond(String name) {
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /// Throws nothing: a timer whose work failed once would not come again.
  abstract void look();

  @Override
  public void start() {
    timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
