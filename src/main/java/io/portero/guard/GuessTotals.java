package io.portero.guard;

import io.portero.portal.SignInPace;
import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All tries on one account, whatever was typed and wherever from: what the guess budget counts on (security.md 2). Strangers
/// in many networks can use them up; so those from which the account was opened lately go on, each at its own pace, and so does recovery,
/// which makes the network it ends in one of them. The same statements for what matches no account.
@Component
class GuessTotals {

  static final Duration HOME_LASTS = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Hmac hmac;

  GuessTotals(JdbcClient jdbc, Clock clock, Keys keys) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hmac = new Hmac(keys, KeyPurpose.GUARD_TOTALS);
  }

  /// @param allows whether the try is within the day's number, or comes from an own network
  record Total(int inARow, boolean allows) {}

  /// From this network the account was opened, or got its secret.
  void opened(Claimant claimant) {
    byte[] subject = subject(claimant);
    jdbc.sql(
            """
            insert into guard_home (portal, subject, network, seen_at) values (?, ?, ?, ?)
            on conflict (portal, subject, network) do update set seen_at = excluded.seen_at
            """)
        .params(
            claimant.portal().value(), subject, network(claimant), Timestamp.from(clock.instant()))
        .update();
    jdbc.sql(
            """
            delete from guard_home h where h.portal = :portal and h.subject = :subject and h.network not in (
              select network from guard_home where portal = :portal and subject = :subject
              order by seen_at desc, network limit :most)
            """)
        .param("portal", claimant.portal().value())
        .param("subject", subject)
        .param("most", SignInPace.OWN_NETWORKS)
        .update();
  }

  void forgetNetworks(PortalId portal, String subject) {
    jdbc.sql("delete from guard_home where portal = ? and subject = ?")
        .params(portal.value(), subject(portal, subject))
        .update();
  }

  /// @return how many rows went
  int forget() {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                delete from guard_total where (portal, subject) in (
                  select portal, subject from guard_total where ends_at < ? for update skip locked)
                """)
            .param(Timestamp.from(now))
            .update()
        + jdbc.sql("delete from guard_home where seen_at < ?")
            .param(Timestamp.from(now.minus(HOME_LASTS)))
            .update();
  }

  byte[] subject(Claimant claimant) {
    return subject(claimant.portal(), claimant.subject());
  }

  private byte[] subject(PortalId portal, String subject) {
    return hmac.of("subject", portal.value(), subject);
  }

  /// Other for each account, so that nobody's networks can be put together.
  byte[] network(Claimant claimant) {
    return hmac.of("network", claimant.portal().value(), claimant.subject(), claimant.network());
  }
}
