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
final class Attempt {

  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  /// A message that went must not go again because the database was away just then.
  private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

  private final Sender sender;
  private final Outbox outbox;
  private final Seal seal;
  private final Breaker breaker;
  private final Clock clock;

  Attempt(Sender sender, Outbox outbox, Seal seal, Breaker breaker, Clock clock) {
    this.sender = sender;
    this.outbox = outbox;
    this.seal = seal;
    this.breaker = breaker;
    this.clock = clock;
  }

  void run(Ride ride) {
    Claim claim = ride.claim();
    Optional<Body> body = seal.open(claim.id(), claim.sealed());
    if (body.isEmpty()) {
      note(() -> outbox.end(claim, "UNREADABLE", "another key, or changed"));
      return;
    }
    Optional<DeliveryFailed> failure = send(ride, claim.with(body.get()));
    if (failure.isEmpty()) {
      breaker.reached();
      note(() -> outbox.end(claim, "SENT", ""));
    } else {
      failed(claim, failure.get());
    }
  }

  private Optional<DeliveryFailed> send(Ride ride, Outgoing message) {
    try {
      sender.send(message);
      return Optional.empty();
    } catch (DeliveryFailed e) {
      return Optional.of(Thread.interrupted() ? cutOff(ride) : e);
    } catch (RuntimeException e) {
      return Optional.of(new DeliveryFailed(Kind.LATER, e.getClass().getSimpleName()));
    }
  }

  /// Whether the message went is unknown; its Message-ID stays.
  private static DeliveryFailed cutOff(Ride ride) {
    return new DeliveryFailed(Kind.LATER, ride.isGivenUp() ? "timeout" : "stopped");
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
      Duration wait = Retries.wait(claim, reached, clock.instant());
      note(() -> outbox.retry(claim, wait, failure.reason()));
    }
  }

  /// Until the database has it, or this process ends. Nobody else of this process takes the message meanwhile.
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
