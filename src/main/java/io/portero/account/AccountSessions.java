package io.portero.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The open sessions of an account, to list and to end. Its methods join the caller's transaction, so that a new password and the
/// end of the old sessions are one act (A9).
@Component
public class AccountSessions {

  /// How many one account may have at the same time (ASVS 7.1.2).
  static final int MOST = 10;

  private final JdbcClient jdbc;
  private final Clock clock;

  public AccountSessions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param browser its `User-Agent`, @param address its IP address, both as at sign-in
  public record Open(
      UUID id,
      String browser,
      String address,
      Instant startedAt,
      Instant lastSeen,
      boolean current) {}

  /// The newest first.
  ///
  /// @param current the one that asks
  public List<Open> of(UUID account, @Nullable UUID current) {
    return jdbc.sql(
            """
            select s.* from account_session s join account a on a.id = s.account and a.epoch = s.epoch
            where s.account = :account and s.last_seen_at > :idle and s.started_at > :oldest
            order by s.started_at desc, s.id desc
            """)
        .param("account", account)
        .param("idle", now().minus(Sessions.IDLE))
        .param("oldest", now().minus(Sessions.LONGEST))
        .query((row, _) -> open(row, current))
        .list();
  }

  /// Ends one session of the account; false if it is not this account's or is gone.
  public boolean end(UUID account, UUID id) {
    return jdbc.sql("delete from account_session where account = :account and id = :id")
            .param("account", account)
            .param("id", id)
            .update()
        > 0;
  }

  /// Ends every session, and with a new epoch whatever was made in the one before: links, half-finished journeys, and what a
  /// sign-in that runs at this moment is about to make. Locks the account's row.
  ///
  /// @return how many sessions there were
  public int endAll(UUID account) {
    jdbc.sql("update account set epoch = epoch + 1 where id = :account")
        .param("account", account)
        .update();
    return jdbc.sql("delete from account_session where account = :account")
        .param("account", account)
        .update();
  }

  /// @param keep the session that stays
  public void endOthers(UUID account, UUID keep) {
    jdbc.sql("delete from account_session where account = :account and id <> :keep")
        .param("account", account)
        .param("keep", keep)
        .update();
  }

  private static Open open(ResultSet row, @Nullable UUID current) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Open(
        id,
        row.getString("browser"),
        row.getString("address"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
        id.equals(current));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
