package io.portero.notification;

import static java.time.ZoneOffset.UTC;

import io.portero.shared.Channel;
import io.portero.shared.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where messages land in the embedded default, so that one can try everything without a mail server. Not in production.
@Component
@ConditionalOnExpression("'${portero.mode:}' != 'production'")
public class Mailbox {

  /// Older messages go when newer ones come.
  static final int KEPT = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  Mailbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The newest messages first.
  ///
  /// @param to an e-mail address, whatever its letter case, or a number, with or without its country; empty for
  /// everyone's
  public List<MailboxMessage> newest(Optional<String> to, int most) {
    return jdbc.sql(
            """
            select * from mailbox_message
            where cast(:to as text) is null or recipient = :to
              or channel = 'SMS' and cast(:number as text) is not null and right(recipient, length(:number)) = :number
            order by number desc limit :most
            """)
        .param("to", to.map(Mailbox::tidy).orElse(null))
        .param("number", to.flatMap(Mailbox::number).orElse(null))
        .param("most", Math.clamp(most, 0, KEPT))
        .query(Mailbox::read)
        .list();
  }

  public Optional<MailboxMessage> find(UUID id) {
    return jdbc.sql("select * from mailbox_message where id = :id")
        .param("id", id)
        .query(Mailbox::read)
        .optional();
  }

  /// A message that comes twice is kept once.
  void keep(OutgoingMessage message) {
    jdbc.sql(
            """
            insert into mailbox_message (id, channel, portal, sender, recipient, subject, text, html, sent_at)
            values (:id, :channel, :portal, :sender, :recipient, :subject, :text, :html, :now)
            on conflict (id) do nothing
            """)
        .param("id", message.id())
        .param("channel", message.channel().name())
        .param("portal", message.portal().value())
        .param("sender", message.from().toString())
        .param("recipient", tidy(message.to()))
        .param("subject", message.body().subject())
        .param("text", message.body().text())
        .param("html", message.body().html())
        .param("now", clock.instant().atOffset(UTC))
        .update();
    jdbc.sql(
            """
            delete from mailbox_message
            where number <= (select max(number) from mailbox_message) - :kept
            """)
        .param("kept", KEPT)
        .update();
  }

  /// The digits of a number as people write it.
  private static Optional<String> number(String to) {
    return Optional.of(to)
        .filter(t -> t.matches("[+0-9 ().-]{7,40}"))
        .map(t -> t.replaceAll("[^0-9]", ""))
        .filter(digits -> digits.length() >= 7);
  }

  Sender sender(Channel channel) {
    return new Sender() {
      @Override
      public Channel channel() {
        return channel;
      }

      @Override
      public void send(OutgoingMessage message) {
        keep(message);
      }
    };
  }

  /// The `+` of a number arrives as a space from a query string that did not encode it.
  private static String tidy(String to) {
    String tidy = Typed.within(to).strip().toLowerCase(Locale.ROOT).replace("\u0000", "");
    return tidy.matches("[0-9]{7,15}") ? "+" + tidy : tidy;
  }

  private static MailboxMessage read(ResultSet row, int number) throws SQLException {
    return new MailboxMessage(
        row.getObject("id", UUID.class),
        Channel.valueOf(row.getString("channel")),
        row.getString("portal"),
        row.getString("sender"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("text"),
        row.getString("html"),
        row.getObject("sent_at", OffsetDateTime.class).toInstant());
  }
}
