package io.portero.notification;

import static java.time.ZoneOffset.UTC;

import io.portero.shared.Channel;
import io.portero.shared.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements of `outbox`. A row that ends loses what it said in the same statement.
@Component
class Outbox {

  /// When a worker that took a message is taken for dead. Longer than any attempt may last.
  static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Origin(String template, String cause) {}

  /// A row taken for one attempt; its body is still sealed.
  record Claim(
      UUID id,
      PortalId portal,
      Channel channel,
      Outgoing.Party from,
      String to,
      byte[] sealed,
      int attempt) {

    Outgoing with(Body body) {
      return new Outgoing(id, portal, channel, from, to, body, attempt);
    }
  }

  void add(Outgoing message, byte[] sealed, Origin origin, Instant expiresAt) {
    jdbc.sql(
            """
            insert into outbox (id, portal, channel, template, cause, sender_name, sender_address, recipient, body,
              created_at, due_at, expires_at)
            values (:id, :portal, :channel, :template, :cause, :senderName, :senderAddress, :recipient, :body,
              :now, :now, :expiresAt)
            """)
        .param("id", message.id())
        .param("portal", message.portal().value())
        .param("channel", message.channel().name())
        .param("template", origin.template())
        .param("cause", origin.cause())
        .param("senderName", message.from().name())
        .param("senderAddress", message.from().address())
        .param("recipient", message.to())
        .param("body", sealed)
        .param("now", now())
        .param("expiresAt", expiresAt.atOffset(UTC))
        .update();
  }

  /// Takes up to `most` due messages; other workers pass over them until the lease ends.
  List<Claim> claim(Channel channel, int most) {
    return jdbc.sql(
            """
            update outbox set attempts = attempts + 1, due_at = :leaseEnds
            where id in (
              select id from outbox where channel = :channel and ended_at is null and due_at <= :now
              order by due_at, id limit :most for update skip locked)
            returning id, portal, channel, sender_name, sender_address, recipient, body, attempts
            """)
        .param("channel", channel.name())
        .param("now", now())
        .param("leaseEnds", clock.instant().plus(LEASE).atOffset(UTC))
        .param("most", most)
        .query(Outbox::read)
        .list();
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
            update outbox set due_at = :dueAt, last_error = :error
            where id = :id and ended_at is null and attempts = :attempt
            """)
        .param("id", claim.id())
        .param("attempt", claim.attempt())
        .param("dueAt", clock.instant().plus(wait).atOffset(UTC))
        .param("error", error)
        .update();
  }

  /// @return how many rows went
  int deleteEndedBefore(Instant instant) {
    return jdbc.sql("delete from outbox where ended_at < :instant")
        .param("instant", instant.atOffset(UTC))
        .update();
  }

  private java.time.OffsetDateTime now() {
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
        row.getInt("attempts"));
  }
}
