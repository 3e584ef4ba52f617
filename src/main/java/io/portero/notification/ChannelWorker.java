package io.portero.notification;

import io.portero.notification.Outbox.Claim;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due by one channel, a few at a time, and decides what becomes of what failed.
final class ChannelWorker {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);

  private static final int AT_ONCE = 8;
  private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(60);

  /// Before the second attempt, the third …; the last one stays.
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30));

  private final Sender sender;
  private final Outbox outbox;
  private final Seal seal;
  private final Duration longestAttempt;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  ChannelWorker(Sender sender, Outbox outbox, Seal seal) {
    this(sender, outbox, seal, LONGEST_ATTEMPT);
  }

  ChannelWorker(Sender sender, Outbox outbox, Seal seal, Duration longestAttempt) {
    this.sender = sender;
    this.outbox = outbox;
    this.seal = seal;
    this.longestAttempt = longestAttempt;
  }

  /// Returns when nothing is due any more, or when the provider cannot be reached.
  void drain() {
    outbox.dropExpired(sender.channel());
    List<Claim> batch = claim();
    while (!batch.isEmpty() && reaches(batch)) {
      batch = claim();
    }
  }

  private List<Claim> claim() {
    return outbox.claim(sender.channel(), AT_ONCE);
  }

  /// @return whether the provider was there for all of them
  private boolean reaches(List<Claim> batch) {
    List<Callable<Boolean>> attempts =
        batch.stream().<Callable<Boolean>>map(claim -> () -> attempt(claim)).toList();
    try {
      var done = executor.invokeAll(attempts, longestAttempt.toMillis(), TimeUnit.MILLISECONDS);
      boolean reached = true;
      for (int i = 0; i < batch.size(); i++) {
        reached &= reached(batch.get(i), done.get(i));
      }
      return reached;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean reached(Claim claim, Future<Boolean> attempt) {
    return switch (attempt.state()) {
      case SUCCESS -> attempt.resultNow();
      case FAILED -> later(claim, attempt.exceptionNow().getClass().getSimpleName());
      case CANCELLED, RUNNING -> later(claim, "timeout");
    };
  }

  private boolean attempt(Claim claim) {
    Optional<Body> body = seal.open(claim.id(), claim.sealed());
    if (body.isEmpty()) {
      outbox.end(claim, "UNREADABLE", "another key, or changed");
      return true;
    }
    try {
      sender.send(claim.with(body.get()));
      outbox.end(claim, "SENT", "");
      return true;
    } catch (DeliveryFailed e) {
      return failed(claim, e);
    }
  }

  private boolean failed(Claim claim, DeliveryFailed failure) {
    if (Thread.interrupted()) {
      return false; // it took too long: whoever interrupted notes that
    }
    LOG.warn(
        "{} {} attempt {}: {}", claim.channel(), claim.id(), claim.attempt(), failure.getMessage());
    if (failure.kind() == DeliveryFailed.Kind.REFUSED) {
      outbox.end(claim, "REFUSED", failure.reason());
      return true;
    }
    outbox.retry(claim, backOff(claim.attempt()), failure.reason());
    return failure.kind() != DeliveryFailed.Kind.UNREACHABLE;
  }

  /// Something that should not happen, or took too long: whether the message went is unknown, its Message-ID stays.
  private boolean later(Claim claim, String error) {
    LOG.warn("{} {} attempt {}: {}", claim.channel(), claim.id(), claim.attempt(), error);
    outbox.retry(claim, backOff(claim.attempt()), error);
    return false;
  }

  static Duration backOff(int attempt) {
    return BACK_OFF.get(Math.min(attempt, BACK_OFF.size()) - 1);
  }
}
