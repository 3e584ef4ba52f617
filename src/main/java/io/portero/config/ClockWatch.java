package io.portero.config;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.portero.shared.StoredWaits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Notices that the clock was set back, while this runs or while nothing did, and has all stored waits cut. The
/// scheduler stands still just then, for it waits by the same clock.
@Component
final class ClockWatch extends EverySecond {

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  private static final Duration NOT_WORTH_IT = Duration.ofSeconds(2);

  private final Clock clock;
  private final List<StoredWaits> waits;
  private final Scheduler scheduler;
  private Instant last;
  private boolean uncut = true;

  ClockWatch(Clock clock, List<StoredWaits> waits, Scheduler scheduler) {
    super("clock-watch");
    this.clock = clock;
    this.waits = waits;
    this.scheduler = scheduler;
    this.last = clock.instant();
  }

  /// A database that is gone is no reason to forget: the next look tries again.
  @Override
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
      if (isRunning()) {
        scheduler.triggerCheckForDueExecutions();
      }
    } catch (RuntimeException e) {
      LOG.warn("Waits could not be cut: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    look();
    super.start();
  }

  /// Before the scheduler.
  @Override
  public int getPhase() {
    return 0;
  }
}
