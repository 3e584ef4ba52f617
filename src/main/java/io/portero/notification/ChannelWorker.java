package io.portero.notification;

import io.portero.notification.Outbox.Claim;
import io.portero.shared.Channel;
import io.portero.shared.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the messages of one channel that are due, each on a thread of its own, so that none waits for another ([DeliverySlots]).
final class ChannelWorker {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);

  /// @param slow when a delivery lets another start, @param longest when it is given up, @param renewal how often the leases of messages
  /// that are under way are renewed
  record Times(Duration slow, Duration longest, Duration renewal) {

    /// More than all time limits of RFC 5321 together.
    static final Times USUAL =
        new Times(Duration.ofSeconds(5), Duration.ofHours(1), Outbox.LEASE.dividedBy(4));
  }

  private final Sender sender;
  private final Outbox outbox;
  private final DeliveryAttempt attempt;
  private final CircuitBreaker breaker;
  private final Times times;
  private final DeliverySlots slots = new DeliverySlots();
  private final Signals signals = new Signals();
  private final AtomicBoolean untidy = new AtomicBoolean();
  private volatile boolean moreDue;
  private final AtomicInteger busy = new AtomicInteger();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("outbox-timer").factory());

  ChannelWorker(Sender sender, Outbox outbox, Clock clock) {
    this(sender, outbox, clock, Times.USUAL);
  }

  ChannelWorker(Sender sender, Outbox outbox, Clock clock, Times times) {
    this.sender = sender;
    this.outbox = outbox;
    this.breaker = new CircuitBreaker(clock);
    this.attempt = new DeliveryAttempt(sender, outbox, breaker, clock);
    this.times = times;
    every(times.slow().dividedBy(5), this::watch);
    every(times.renewal(), () -> inBackground(this::renew));
  }

  Channel channel() {
    return sender.channel();
  }

  /// Has everything due sent, in the background, and ends and shortens waits; a wake-up during the work is not lost.
  void wake() {
    untidy.set(true);
    sendNew();
  }

  void sendNew() {
    if (signals.raise()) {
      inBackground(() -> signals.whileRaised(this::fill));
    }
  }

  /// Whether no message is under way, and none that is due waits for a slot.
  boolean isIdle() {
    return busy.get() == 0 && signals.isQuiet();
  }

  /// @param grace how long messages that are under way may take; those that take longer are sent again after their lease
  void stop(Duration grace) throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      executor.shutdownNow();
    }
    timer.shutdownNow();
    timer.awaitTermination(
        1, TimeUnit.SECONDS); // gone before Tomcat looks for what was left behind
    sender.close();
  }

  /// A database that is gone is no reason to stop: the next wake-up tries again.
  private void fill() {
    try {
      if (untidy.getAndSet(false)) {
        outbox.cutWaits(sender.channel());
        outbox.dropExpired(sender.channel());
      }
      moreDue = true; // before the slots are counted: a delivery that ends after that looks again
      int free = breaker.admits(slots.free());
      if (free > 0) {
        Set<String> full = slots.fullDomains();
        List<Claim> claims = outbox.claim(sender.channel(), free, full, slots.ids());
        moreDue = claims.size() == free || !full.isEmpty();
        claims.forEach(this::start);
      }
    } catch (RuntimeException e) {
      LOG.warn("outbox: {}", e.getClass().getSimpleName());
    }
  }

  private void start(Claim claim) {
    Delivery delivery = new Delivery(claim);
    slots.take(delivery);
    breaker.asked();
    busy.incrementAndGet();
    inBackground(() -> deliver(delivery));
  }

  private void deliver(Delivery delivery) {
    try {
      delivery.begin();
      attempt.run(delivery);
    } catch (RuntimeException e) {
      LOG.warn("outbox: {} {}", delivery.claim().id(), e.getClass().getSimpleName());
    } finally {
      slots.release(delivery);
      lookAgain();
      busy.decrementAndGet();
    }
  }

  /// For a slot that is free now, unless the last look has found that nothing else is due.
  private void lookAgain() {
    if (moreDue) {
      sendNew();
    }
  }

  /// Lets another message start beside a slow one, and gives up one that takes too long.
  private void watch() {
    for (Delivery delivery : slots.underWay()) {
      if (delivery.lasts(times.slow()) && slots.markSlow(delivery)) {
        lookAgain();
      }
      if (delivery.lasts(times.longest()) && !delivery.isGivenUp()) {
        delivery.giveUp();
      }
    }
    tidy();
  }

  private void tidy() {
    try {
      sender.tidy();
    } catch (RuntimeException e) {
      LOG.warn("outbox: {}", e.getClass().getSimpleName());
    }
  }

  private void renew() {
    try {
      outbox.renew(slots.ids());
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
