package io.portero.notification;

import io.portero.notification.Outbox.Claim;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due by one channel, each message on a thread of its own: nobody waits for another's message ([Lanes]).
final class ChannelWorker {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);

  /// @param slow when an attempt makes room for another, @param longest when it is given up, @param renewal how often the lease
  /// of what is under way is renewed
  record Times(Duration slow, Duration longest, Duration renewal) {

    /// The longest is more than all time limits of RFC 5321 together.
    static final Times USUAL =
        new Times(Duration.ofSeconds(5), Duration.ofHours(1), Outbox.LEASE.dividedBy(4));
  }

  private final Sender sender;
  private final Outbox outbox;
  private final Attempt attempt;
  private final Breaker breaker;
  private final Times times;
  private final Lanes lanes = new Lanes();
  private final Signals signals = new Signals();
  private final AtomicBoolean untidy = new AtomicBoolean();
  private final AtomicInteger busy = new AtomicInteger();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("outbox-timer").factory());

  ChannelWorker(Sender sender, Outbox outbox, Seal seal, Clock clock) {
    this(sender, outbox, seal, clock, Times.USUAL);
  }

  ChannelWorker(Sender sender, Outbox outbox, Seal seal, Clock clock, Times times) {
    this.sender = sender;
    this.outbox = outbox;
    this.breaker = new Breaker(clock);
    this.attempt = new Attempt(sender, outbox, seal, breaker, clock);
    this.times = times;
    every(times.slow().dividedBy(5), this::look);
    every(times.renewal(), () -> inBackground(this::renew));
  }

  /// Has everything due sent, in the background; a wake-up during the work is not lost.
  void wake() {
    untidy.set(true);
    again();
  }

  /// Whether nothing is under way, and nothing that is due waits for a place.
  boolean isIdle() {
    return busy.get() == 0 && signals.isQuiet();
  }

  /// What is under way may finish until then; what does not is sent by whoever comes after its lease.
  void stop(Duration grace) throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      executor.shutdownNow();
    }
    timer.shutdownNow();
  }

  private void again() {
    if (signals.raise()) {
      inBackground(() -> signals.whileRaised(this::fill));
    }
  }

  /// A database that is gone is no reason to stop: the next wake-up tries again.
  private void fill() {
    try {
      if (untidy.getAndSet(false)) {
        outbox.cutWaits(sender.channel());
        outbox.dropExpired(sender.channel());
      }
      int room = breaker.admits(lanes.room());
      if (room > 0) {
        outbox.claim(sender.channel(), room, lanes.full(), lanes.ids()).forEach(this::setOut);
      }
    } catch (RuntimeException e) {
      LOG.warn("outbox: {}", e.getClass().getSimpleName());
    }
  }

  private void setOut(Claim claim) {
    Ride ride = new Ride(claim);
    lanes.enter(ride);
    breaker.asked();
    busy.incrementAndGet();
    inBackground(() -> go(ride));
  }

  private void go(Ride ride) {
    try {
      ride.begin();
      attempt.run(ride);
    } catch (RuntimeException e) {
      LOG.warn("outbox: {} {}", ride.claim().id(), e.getClass().getSimpleName());
    } finally {
      lanes.leave(ride);
      again();
      busy.decrementAndGet();
    }
  }

  /// Who takes long makes room, who takes too long is given up.
  private void look() {
    for (Ride ride : lanes.rides()) {
      if (ride.lasts(times.slow()) && lanes.slow(ride)) {
        again();
      }
      if (ride.lasts(times.longest()) && !ride.isGivenUp()) {
        ride.giveUp();
      }
    }
  }

  private void renew() {
    try {
      outbox.renew(lanes.ids());
    } catch (RuntimeException e) {
      LOG.warn("outbox: no lease renewed, {}", e.getClass().getSimpleName());
    }
  }

  private void every(Duration period, Runnable work) {
    long millis = Math.max(1, period.toMillis());
    timer.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void inBackground(Runnable work) {
    try {
      executor.execute(work);
    } catch (RejectedExecutionException stopped) {
      LOG.debug("outbox: stopped");
    }
  }
}
