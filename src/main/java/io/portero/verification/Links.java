package io.portero.verification;

import static java.time.ZoneOffset.UTC;

import io.portero.portal.JourneyKind;
import io.portero.shared.HmacRing;
import io.portero.shared.Ids;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links that open a journey for an account on any device, once (A5, A6, A10). Their tokens have 256 bits and stand in the
/// database as HMAC only.
@Component
public class Links {

  private final JdbcClient jdbc;
  private final HmacRing hmac;
  private final Clock clock;

  Links(JdbcClient jdbc, Keys keys, Clock clock) {
    this.jdbc = jdbc;
    this.hmac = new HmacRing(keys, KeyPurpose.VERIFICATION_LINK);
    this.clock = clock;
  }

  /// Makes a token. Older ones of the same account and kind of journey stop working.
  ///
  /// @param epoch of the account
  /// @param step index in the plan of `planVersion` at which the journey goes on
  public Secret issue(
      PortalId portal,
      JourneyKind kind,
      UUID account,
      int epoch,
      Duration lifetime,
      String planVersion,
      int step) {
    Secret token = Tokens.token();
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into verification_link
              (id, portal, account, kind, hmac, plan_version, step, epoch, issued_at, expires_at)
            values (:id, :portal, :account, :kind, :hmac, :planVersion, :step, :epoch, :now, :expiresAt)
            on conflict (portal, account, kind) do update set
              id = excluded.id, hmac = excluded.hmac, plan_version = excluded.plan_version, step = excluded.step, epoch = excluded.epoch,
              issued_at = excluded.issued_at, expires_at = excluded.expires_at, used_at = null
            """)
        .param("id", Ids.next(clock))
        .param("portal", portal.value())
        .param("account", account)
        .param("kind", kind.path())
        .param("hmac", hmac.of(portal.value(), token.reveal()))
        .param("planVersion", planVersion)
        .param("step", step)
        .param("epoch", epoch)
        .param("now", now.atOffset(UTC))
        .param("expiresAt", now.plus(lifetime).atOffset(UTC))
        .update();
    return token;
  }

  /// The link of a token that would still work. Writes nothing, so that a mail scanner's GET changes nothing (A10).
  public Optional<Link> peek(PortalId portal, Secret token) {
    return find(
        """
        select * from verification_link
        where hmac in (:hmacs) and portal = :portal and used_at is null and expires_at > :now
        """,
        portal,
        token);
  }

  /// What a link led to, whether or not it still works, while it is remembered: an old one as an expired one, a replaced one not.
  public Optional<JourneyKind> kind(PortalId portal, Secret token) {
    return find(
            "select * from verification_link where hmac in (:hmacs) and portal = :portal",
            portal,
            token)
        .map(Link::kind);
  }

  /// Uses the link up. Of any number of simultaneous calls exactly one gets it.
  public Optional<Link> use(PortalId portal, Secret token) {
    return find(
        """
        update verification_link set used_at = :now
        where hmac in (:hmacs) and portal = :portal and used_at is null and expires_at > :now
        returning *
        """,
        portal,
        token);
  }

  /// Ends every link into an account, as after a change of its password (A9); a [NotMeLinks] leads out, and stays.
  public void endAll(UUID account) {
    jdbc.sql("delete from verification_link where account = :account")
        .param("account", account)
        .update();
  }

  private Optional<Link> find(String sql, PortalId portal, Secret token) {
    if (!Tokens.looksLikeToken(token.reveal())) {
      return Optional.empty();
    }
    return jdbc.sql(sql)
        .param("hmacs", hmac.each(portal.value(), token.reveal()))
        .param("portal", portal.value())
        .param("now", clock.instant().atOffset(UTC))
        .query(Links::read)
        .optional();
  }

  private static Link read(ResultSet row, int number) throws SQLException {
    return new Link(
        row.getObject("id", UUID.class),
        new PortalId(row.getString("portal")),
        JourneyKind.of(row.getString("kind")).orElseThrow(),
        row.getObject("account", UUID.class),
        row.getString("plan_version"),
        row.getInt("step"),
        row.getInt("epoch"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
