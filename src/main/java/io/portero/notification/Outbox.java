package io.portero.notification;

import static java.time.ZoneOffset.UTC;

import io.portero.shared.Channel;
import io.portero.shared.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements of `outbox`. A row that ends loses what it said in the same statement.
@Component
class Outbox {

  /// When a worker that took a message is taken for dead. A living one renews it.
  static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Origin(String template, String cause, @Nullable UUID about) {}

  /// A row taken for one attempt; its body is still sealed.
  record Claim(
      UUID id,
      PortalId portal,
      Channel channel,
      Outgoing.Party from,
      String to,
      byte[] sealed,
      int attempt,
      Instant createdAt,
      Instant expiresAt) {

    /// What stands after the `@` of a mail's address; empty for a number.
    String domain() {
      int at = to.lastIndexOf('@');
      return at < 0 ? "" : to.substring(at + 1);
    }

    Outgoing with(Body body) {
      return new Outgoing(id, portal, channel, from, to, body, attempt);
    }
  }

  void add(Outgoing message, byte[] sealed, Origin origin, Instant expiresAt) {
    jdbc.sql(
            """
            insert into outbox (id, portal, channel, template, cause, about, sender_name, sender_address, recipient, body,
              created_at, due_at, expires_at, wait_seconds)
            values (:id, :portal, :channel, :template, :cause, :about, :senderName, :senderAddress, :recipient, :body,
              :now, :now, :expiresAt, 0)
            """)
        .param("id", message.id())
        .param("portal", message.portal().value())
        .param("channel", message.channel().name())
        .param("template", origin.template())
        .param("cause", origin.cause())
        .param("about", origin.about(), Types.OTHER)
        .param("senderName", message.from().name())
        .param("senderAddress", message.from().address())
        .param("recipient", message.to())
        .param("body", sealed)
        .param("now", now())
        .param("expiresAt", expiresAt.atOffset(UTC))
        .update();
  }

  /// Takes up to `most` due messages; other workers pass over them until the lease ends.
  ///
  /// @param full domains that have to wait, @param underWay what this process has taken already, whatever its clock says
  List<Claim> claim(Channel channel, int most, Collection<String> full, Collection<UUID> underWay) {
    return jdbc.sql(
            """
            update outbox set attempts = attempts + 1, due_at = :leaseEnds, wait_seconds = :lease
            where id in (
              select id from outbox
              where channel = :channel and ended_at is null and due_at <= :now and expires_at > :now
                and split_part(recipient, '@', 2) <> all(:full) and id <> all(:underWay)
              order by due_at, id limit :most for update skip locked)
            returning id, portal, channel, sender_name, sender_address, recipient, body, attempts, created_at, expires_at
            """)
        .param("channel", channel.name())
        .param("now", now())
        .param("leaseEnds", clock.instant().plus(LEASE).atOffset(UTC))
        .param("lease", LEASE.toSeconds())
        .param("full", full.toArray(String[]::new))
        .param("underWay", underWay.toArray(UUID[]::new))
        .param("most", most)
        .query(Outbox::read)
        .list();
  }

  /// Whoever works at a message keeps it, however long that takes.
  void renew(Collection<UUID> underWay) {
    if (underWay.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update outbox set due_at = :leaseEnds, wait_seconds = :lease where id = any(:underWay) and ended_at is null
            """)
        .param("leaseEnds", clock.instant().plus(LEASE).atOffset(UTC))
        .param("lease", LEASE.toSeconds())
        .param("underWay", underWay.toArray(UUID[]::new))
        .update();
  }

  /// No wait is longer than it was meant, even if the clock was set back.
  void cutWaits(Channel channel) {
    jdbc.sql(
            """
            update outbox set due_at = :now + wait_seconds * interval '1 second'
            where channel = :channel and ended_at is null and due_at > :now + wait_seconds * interval '1 second'
            """)
        .param("channel", channel.name())
        .param("now", now())
        .update();
  }

  /// What is about these people and waits for these addresses is not sent any more.
  ///
  /// @return how many messages that were
  int cancel(Collection<UUID> about, Collection<String> recipients) {
    return jdbc.sql(
            """
            update outbox set ended_at = :now, result = 'CANCELLED', body = null
            where about = any(:about) and recipient = any(:recipients) and ended_at is null
            """)
        .param("about", about.toArray(UUID[]::new))
        .param("recipients", recipients.toArray(String[]::new))
        .param("now", now())
        .update();
  }

  /// Ends what is of no use any more, unless an attempt is under way.
  void dropExpired(Channel channel) {
    jdbc.sql(
            """
            update outbox set ended_at = :now, result = 'EXPIRED', body = null
            where channel = :channel and ended_at is null and expires_at <= :now and due_at <= :now
            """)
        .param("channel", channel.name())
        .param("now", now())
        .update();
  }

  /// @param result `SENT`, `REFUSED` or `UNREADABLE`
  void end(Claim claim, String result, String error) {
    jdbc.sql(
            """
            update outbox set ended_at = :now, result = :result, body = null, last_error = nullif(:error, '')
            where id = :id and ended_at is null
            """)
        .param("id", claim.id())
        .param("result", result)
        .param("error", error)
        .param("now", now())
        .update();
  }

  void retry(Claim claim, Duration wait, String error) {
    jdbc.sql(
            """
            update outbox set due_at = :dueAt, last_error = :error, wait_seconds = :wait
            where id = :id and ended_at is null and attempts = :attempt
            """)
        .param("id", claim.id())
        .param("attempt", claim.attempt())
        .param("dueAt", clock.instant().plus(wait).atOffset(UTC))
        .param("wait", wait.plusMillis(999).toSeconds())
        .param("error", error)
        .update();
  }

  /// @return how many rows went
  int deleteEndedBefore(Instant instant) {
    return jdbc.sql("delete from outbox where ended_at < :instant")
        .param("instant", instant.atOffset(UTC))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(UTC);
  }

  private static Claim read(ResultSet row, int number) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        new PortalId(row.getString("portal")),
        Channel.valueOf(row.getString("channel")),
        new Outgoing.Party(row.getString("sender_name"), row.getString("sender_address")),
        row.getString("recipient"),
        row.getBytes("body"),
        row.getInt("attempts"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
