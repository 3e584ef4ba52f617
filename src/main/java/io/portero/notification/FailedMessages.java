package io.portero.notification;

import static java.time.ZoneOffset.UTC;

import io.portero.shared.Channel;
import io.portero.shared.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Messages that did not reach their person, for the operator: an invitation that was refused, for example.
@Component
public class FailedMessages {

  private final JdbcClient jdbc;

  FailedMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public enum Result {
    /// The provider will never take it.
    REFUSED,
    /// Its time was over before any provider took it.
    EXPIRED,
    /// It was encrypted with a key that this installation does not have.
    UNREADABLE,
    /// It will be tried again.
    WAITING
  }

  /// @param at when it was written, @param to the address or number
  /// @param reason a status or a word, such as `SMTP 550 5.1.1`; never what a provider said
  public record FailedMessage(
      Instant at,
      PortalId portal,
      Channel channel,
      String template,
      String to,
      Result result,
      int attempts,
      String reason) {}

  /// The oldest first. Rows are kept for thirty days.
  ///
  /// @param portal empty for all
  public void since(Instant since, String portal, Consumer<FailedMessage> found) {
    jdbc.sql(
            """
            select created_at, portal, channel, template, recipient, coalesce(result, 'WAITING') as result, attempts,
              coalesce(last_error, '') as reason
            from outbox
            where created_at >= :since and (:portal = '' or portal = :portal)
              and (result in ('REFUSED', 'EXPIRED', 'UNREADABLE') or ended_at is null and last_error is not null)
            order by created_at, id
            """)
        .param("since", since.atOffset(UTC))
        .param("portal", portal)
        .query(FailedMessages::read)
        .list()
        .forEach(found);
  }

  private static FailedMessage read(ResultSet row, int number) throws SQLException {
    return new FailedMessage(
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        new PortalId(row.getString("portal")),
        Channel.valueOf(row.getString("channel")),
        row.getString("template"),
        row.getString("recipient"),
        Result.valueOf(row.getString("result")),
        row.getInt("attempts"),
        Objects.requireNonNull(row.getString("reason")));
  }
}
