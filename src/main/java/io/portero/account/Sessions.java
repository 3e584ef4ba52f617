package io.portero.account;

import io.portero.shared.HmacRing;
import io.portero.shared.Ids;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions as browsers bring them: 256 random bits in a cookie, of which a keyed hash is kept, so that whoever reads the database
/// can take none over. Each carries the epoch that its account had, and is worth nothing once that is another one or the account
/// is not active: no sign-in that runs beside a recovery or a freeze outlives it (security.md 5).
@Component
public class Sessions {

  /// How long one may be idle, and how long it lasts at all.
  public static final Duration IDLE = Duration.ofMinutes(30);

  static final Duration LONGEST = Duration.ofHours(12);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final HmacRing hmac;

  Sessions(JdbcClient jdbc, Clock clock, Keys keys) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hmac = new HmacRing(keys, KeyPurpose.SESSION);
  }

  /// @param name what to call the person
  public record Open(UUID id, UUID account, PortalId portal, String name, Instant provedAt) {}

  /// Begins one in the sign-in's own transaction, and notes the time and the one before; empty if the account is not active any more. Where an
  /// account has [AccountSessions#MOST], the oldest ends.
  public Optional<Secret> begin(UUID account, Origin origin) {
    return begin(account, origin, true);
  }

  /// Goes on with another one, after the person changed their secret: that is no sign-in, and hides none from them.
  public Optional<Secret> goOn(UUID account, Origin origin) {
    return begin(account, origin, false);
  }

  private Optional<Secret> begin(UUID account, Origin origin, boolean signIn) {
    Secret token = Tokens.token();
    int begun =
        jdbc.sql(
                """
                with owner as (
                  update account set
                    previous_sign_in = case when :signIn then last_sign_in else previous_sign_in end,
                    last_sign_in = case when :signIn then :now else last_sign_in end
                  where id = :account and status = 'ACTIVE' returning id, epoch
                ), oldest as (
                  delete from account_session where account = (select id from owner) and id not in (
                    select id from account_session where account = :account order by started_at desc, id desc limit :others)
                )
                insert into account_session
                  (id, account, token, epoch, address, browser, started_at, proved_at, last_seen_at)
                select :id, id, :token, epoch, :address, :browser, :now, :now, :now from owner
                """)
            .param("id", Ids.next(clock))
            .param("account", account)
            .param("token", hmac.of(token.reveal()))
            .param("address", origin.address())
            .param("browser", origin.userAgent())
            .param("now", now())
            .param("signIn", signIn)
            .param("others", AccountSessions.MOST - 1)
            .update();
    return begun == 0 ? Optional.empty() : Optional.of(token);
  }

  /// The session of a cookie, if it is one still; notes that it was used.
  public Optional<Open> find(Secret token) {
    return jdbc.sql(
            """
            update account_session s set last_seen_at = :now from account a
            where s.token in (:tokens) and s.last_seen_at > :idle and s.started_at > :oldest
              and a.id = s.account and a.epoch = s.epoch and a.status = 'ACTIVE'
            returning s.id, s.account, a.portal, case when a.name = '' then a.user_name else a.name end as name, s.proved_at
            """)
        .param("tokens", hmac.each(token.reveal()))
        .param("now", now())
        .param("idle", now().minus(IDLE))
        .param("oldest", now().minus(LONGEST))
        .query(Sessions::open)
        .optional();
  }

  /// After the person proved again who they are: a new token, and the one before is worth nothing any more (ASVS 7.2.4).
  public Optional<Secret> provedAgain(Secret token) {
    Secret fresh = Tokens.token();
    boolean there =
        jdbc.sql(
                    "update account_session set token = :fresh, proved_at = :now where token in (:tokens)")
                .param("fresh", hmac.of(fresh.reveal()))
                .param("now", now())
                .param("tokens", hmac.each(token.reveal()))
                .update()
            > 0;
    return there ? Optional.of(fresh) : Optional.empty();
  }

  public void end(Secret token) {
    jdbc.sql("delete from account_session where token in (:tokens)")
        .param("tokens", hmac.each(token.reveal()))
        .update();
  }

  /// @return how many were over
  int deleteExpired() {
    return jdbc.sql(
            "delete from account_session where last_seen_at <= :idle or started_at <= :oldest")
        .param("idle", now().minus(IDLE))
        .param("oldest", now().minus(LONGEST))
        .update();
  }

  private static Open open(ResultSet row, int number) throws SQLException {
    return new Open(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        new PortalId(row.getString("portal")),
        row.getString("name"),
        row.getObject("proved_at", OffsetDateTime.class).toInstant());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
