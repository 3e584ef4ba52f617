package io.portero.config;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.portero.shared.StoredWaits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Notices that the clock was set back, while this runs or while nothing did, and has all stored waits cut. Not a task of the
/// scheduler: that one stands still just then, for it waits by the same clock.
@Component
final class ClockWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  private static final Duration NOT_WORTH_IT = Duration.ofSeconds(2);

  private final Clock clock;
  private final List<StoredWaits> waits;
  private final Scheduler scheduler;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("clock-watch").factory());
  private Instant last;
  private boolean uncut = true;
  private volatile boolean running;

  ClockWatch(Clock clock, List<StoredWaits> waits, Scheduler scheduler) {
    this.clock = clock;
    this.waits = waits;
    this.scheduler = scheduler;
    this.last = clock.instant();
  }

  /// A database that is gone is no reason to forget: the next look tries again.
  synchronized void look() {
    Instant now = clock.instant();
    if (now.isBefore(last.minus(NOT_WORTH_IT))) {
      LOG.warn(
          "The clock was set back from {} to {}: waits are cut to their usual length", last, now);
      uncut = true;
    }
    last = now;
    if (!uncut) {
      return;
    }
    try {
      waits.forEach(each -> each.cut(now));
      uncut = false;
      if (running) {
        scheduler.triggerCheckForDueExecutions();
      }
    } catch (RuntimeException e) {
      LOG.warn("Waits could not be cut: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    look();
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

  /// Before the scheduler.
  @Override
  public int getPhase() {
    return 0;
  }
}
