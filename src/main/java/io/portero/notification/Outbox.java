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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements of the table `outbox`. The statement that ends a row also wipes its body.
@Component
class Outbox {

  /// A worker that has not renewed its lease for so long is taken for dead, and its message is free again.
  static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final BodyCipher cipher;
  private final Clock clock;

  Outbox(JdbcClient jdbc, BodyCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /// @param urgent goes before others that are due
  record Origin(String template, String cause, @Nullable UUID about, boolean urgent) {}

  /// A row taken for one attempt.
  ///
  /// @param body empty if it was encrypted with a key that this installation does not have, or changed since
  record Claim(
      UUID id,
      PortalId portal,
      Channel channel,
      OutgoingMessage.Party from,
      String to,
      Optional<MessageBody> body,
      int attempt,
      Instant createdAt,
      Instant expiresAt) {

    /// What stands after the `@` of a mail's address; empty for a number.
    String domain() {
      int at = to.lastIndexOf('@');
      return at < 0 ? "" : to.substring(at + 1);
    }

    OutgoingMessage with(MessageBody body) {
      return new OutgoingMessage(id, portal, channel, from, to, body, attempt);
    }
  }

  void add(OutgoingMessage message, Origin origin, Instant expiresAt) {
    jdbc.sql(
            """
            insert into outbox (id, portal, channel, template, cause, about, sender_name, sender_address, recipient, body,
              created_at, due_at, expires_at, wait_seconds, urgent)
            values (:id, :portal, :channel, :template, :cause, :about, :senderName, :senderAddress, :recipient, :body,
              :now, :now, :expiresAt, 0, :urgent)
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
        .param("body", cipher.encrypt(message.id(), message.body()))
        .param("urgent", origin.urgent())
        .param("now", now())
        .param("expiresAt", expiresAt.atOffset(UTC))
        .update();
  }

  /// Takes up to `most` due messages, those that somebody waits for first. Other workers pass over them until the lease ends.
  ///
  /// @param full domains that have to wait, @param underWay what this process has taken already, whatever its clock says
  List<Claim> claim(Channel channel, int most, Collection<String> full, Collection<UUID> underWay) {
    return jdbc.sql(
            """
            with first as materialized ( -- else PostgreSQL may run it again for each row, and take more than the limit
              select id as due_id from outbox
              where channel = :channel and ended_at is null and urgent and due_at <= :now and expires_at > :now
                and split_part(recipient, '@', 2) <> all(:full) and id <> all(:underWay)
              order by due_at, id limit :most for update skip locked),
            others as materialized (
              select id as due_id from outbox
              where channel = :channel and ended_at is null and not urgent and due_at <= :now and expires_at > :now
                and split_part(recipient, '@', 2) <> all(:full) and id <> all(:underWay)
              order by due_at, id limit :most - (select count(*) from first) for update skip locked),
            due as (select due_id from first union all select due_id from others)
            update outbox set attempts = attempts + 1, due_at = :leaseEnds, wait_seconds = :lease
            from due where id = due_id
            returning id, portal, channel, sender_name, sender_address, recipient, body, attempts, created_at, expires_at
            """)
        .param("channel", channel.name())
        .param("now", now())
        .param("leaseEnds", clock.instant().plus(LEASE).atOffset(UTC))
        .param("lease", LEASE.toSeconds())
        .param("full", full.toArray(String[]::new))
        .param("underWay", underWay.toArray(UUID[]::new))
        .param("most", most)
        .query(this::read)
        .list();
  }

  /// Renews the lease of messages that are under way, however long they take. A message whose attempt has failed meanwhile waits
  /// for its next one, as [#retry] has written it, and not for a lease.
  void renew(Collection<UUID> underWay) {
    if (underWay.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update outbox set due_at = :leaseEnds
            where id = any(:underWay) and ended_at is null and wait_seconds = :lease
            """)
        .param("leaseEnds", clock.instant().plus(LEASE).atOffset(UTC))
        .param("lease", LEASE.toSeconds())
        .param("underWay", underWay.toArray(UUID[]::new))
        .update();
  }

  /// Shortens waits that became longer than they were meant because the clock was set back.
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

  /// Cancels messages about these people that wait for these addresses and numbers.
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

  /// Ends messages whose time is over, unless an attempt is under way.
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

  private Claim read(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Claim(
        id,
        new PortalId(row.getString("portal")),
        Channel.valueOf(row.getString("channel")),
        new OutgoingMessage.Party(row.getString("sender_name"), row.getString("sender_address")),
        row.getString("recipient"),
        cipher.decrypt(id, row.getBytes("body")),
        row.getInt("attempts"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
