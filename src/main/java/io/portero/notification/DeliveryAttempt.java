package io.portero.notification;

import io.portero.notification.DeliveryFailed.Kind;
import io.portero.notification.Outbox.Claim;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// One attempt to send one message, and what becomes of it.
final class DeliveryAttempt {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryAttempt.class);

  /// A message that was sent must not be sent again because the database was away at that moment.
  private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

  private final Sender sender;
  private final Outbox outbox;
  private final CircuitBreaker breaker;
  private final Clock clock;

  DeliveryAttempt(Sender sender, Outbox outbox, CircuitBreaker breaker, Clock clock) {
    this.sender = sender;
    this.outbox = outbox;
    this.breaker = breaker;
    this.clock = clock;
  }

  void run(Delivery delivery) {
    Claim claim = delivery.claim();
    Optional<MessageBody> body = claim.body();
    if (body.isEmpty()) {
      note(() -> outbox.end(claim, "UNREADABLE", "another key, or changed"));
      return;
    }
    Optional<DeliveryFailed> failure = send(delivery, claim.with(body.get()));
    if (failure.isEmpty()) {
      breaker.reached();
      note(() -> outbox.end(claim, "SENT", ""));
    } else {
      failed(claim, failure.get());
    }
  }

  private Optional<DeliveryFailed> send(Delivery delivery, OutgoingMessage message) {
    try {
      sender.send(message);
      return Optional.empty();
    } catch (DeliveryFailed e) {
      return Optional.of(Thread.interrupted() ? cutOff(delivery) : e);
    } catch (RuntimeException e) {
      return Optional.of(new DeliveryFailed(Kind.LATER, e.getClass().getSimpleName()));
    }
  }

  /// It is unknown whether the message was sent. Another attempt has the same Message-ID.
  private static DeliveryFailed cutOff(Delivery delivery) {
    return new DeliveryFailed(Kind.LATER, delivery.isGivenUp() ? "timeout" : "stopped");
  }

  private void failed(Claim claim, DeliveryFailed failure) {
    LOG.warn(
        "{} {} attempt {}: {}", claim.channel(), claim.id(), claim.attempt(), failure.getMessage());
    boolean reached = failure.kind() != Kind.UNREACHABLE;
    if (reached) {
      breaker.reached();
    } else {
      breaker.notReached();
    }
    if (failure.kind() == Kind.REFUSED) {
      note(() -> outbox.end(claim, "REFUSED", failure.reason()));
    } else {
      Duration wait = RetrySchedule.wait(claim, reached, clock.instant());
      note(() -> outbox.retry(claim, wait, failure.reason()));
    }
  }

  /// Repeats the statement until the database has run it, or this process ends. No other thread of this process takes the message
  /// meanwhile.
  private void note(Runnable statement) {
    while (true) {
      try {
        statement.run();
        return;
      } catch (DataAccessException e) {
        LOG.warn("outbox: {}", e.getClass().getSimpleName());
      }
      try {
        Thread.sleep(BETWEEN_NOTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
