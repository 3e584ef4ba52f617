package io.portero.notification;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connections that have sent a mail and wait for the next one: connecting, encrypting and signing in cost more than the mail. Of all
/// domains together there are no more than messages are usually under way ([DeliverySlots]), for servers limit what one client has; and one that nobody needs is closed long before a server would do it
/// (RFC 5321 4.5.3.2.7: five minutes).
final class SmtpConnections {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);

  private static final Duration IDLE = Duration.ofSeconds(10);

  /// Some servers end a conversation that goes on and on, and count that against its sender.
  private static final int MAILS = 50;

  private final Map<String, Deque<Kept>> idle = new HashMap<>();
  private boolean closed;

  private record Kept(SmtpExchange exchange, long since) {

    boolean isStale() {
      return System.nanoTime() - since >= IDLE.toNanos();
    }
  }

  /// The one that was used last, so that those that are not needed grow old.
  ///
  /// @param domain as which we said hello
  synchronized Optional<SmtpExchange> take(String domain) {
    return Optional.ofNullable(idle.get(domain)).map(Deque::pollLast).map(Kept::exchange);
  }

  /// Only after a mail that the server took: after anything else nobody knows what the next answer will be about.
  void keep(String domain, SmtpExchange exchange) {
    if (exchange.mails() >= MAILS || !kept(domain, exchange)) {
      close(exchange);
    }
  }

  private synchronized boolean kept(String domain, SmtpExchange exchange) {
    if (closed || idle.values().stream().mapToInt(Deque::size).sum() >= DeliverySlots.QUICK) {
      return false;
    }
    idle.computeIfAbsent(domain, _ -> new ArrayDeque<>())
        .addLast(new Kept(exchange, System.nanoTime()));
    return true;
  }

  void closeStale() {
    stale().forEach(kept -> close(kept.exchange()));
  }

  private synchronized List<Kept> stale() {
    List<Kept> stale = new ArrayList<>();
    for (Deque<Kept> kept : idle.values()) {
      while (!kept.isEmpty() && (closed || kept.getFirst().isStale())) {
        stale.add(kept.removeFirst());
      }
    }
    return stale;
  }

  void closeAll() {
    synchronized (this) {
      closed = true;
    }
    closeStale();
  }

  /// The server has taken the mails by then or has not: a failure to part changes neither.
  static void close(SmtpExchange exchange) {
    try {
      exchange.close();
    } catch (MessagingException e) {
      LOG.debug("smtp: {} at the parting", e.getClass().getSimpleName());
    }
  }
}
