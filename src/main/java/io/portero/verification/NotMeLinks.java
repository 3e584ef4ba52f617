package io.portero.verification;

import static java.time.ZoneOffset.UTC;

import io.portero.shared.HmacRing;
import io.portero.shared.Ids;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The "this was not me" links of security mails (security.md 4). Unlike other links, a newer one replaces none: whichever mail
/// the owner opens, its link works. Owns the table `not_me_link`. A change of the password ends none either: that is what they are for.
///
/// A link is about an account or, while there is none, about the journey that might make one.
@Component
public class NotMeLinks {

  static final Duration LIFETIME = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final HmacRing hmac;
  private final Clock clock;

  NotMeLinks(JdbcClient jdbc, Keys keys, Clock clock) {
    this.jdbc = jdbc;
    this.hmac = new HmacRing(keys, KeyPurpose.VERIFICATION_NOT_ME);
    this.clock = clock;
  }

  /// @param about an account or a journey
  /// @param used once it has done what it is for, or another one about the same has
  public record Found(UUID about, boolean used) {}

  public Secret issue(PortalId portal, UUID about) {
    Secret token = Tokens.token();
    jdbc.sql(
            """
            insert into not_me_link (id, portal, about, hmac, issued_at, expires_at)
            values (:id, :portal, :about, :hmac, :now, :expiresAt)
            """)
        .param("id", Ids.next(clock))
        .param("portal", portal.value())
        .param("about", about)
        .param("hmac", hmac.of(portal.value(), token.reveal()))
        .param("now", clock.instant().atOffset(UTC))
        .param("expiresAt", clock.instant().plus(LIFETIME).atOffset(UTC))
        .update();
    return token;
  }

  /// Looks without using it up, so that a mail scanner may.
  public Optional<Found> find(PortalId portal, Secret token) {
    if (!Tokens.looksLikeToken(token.reveal())) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select about, used_at is not null as used from not_me_link
            where hmac in (:hmacs) and portal = :portal and expires_at > :now
            """)
        .param("hmacs", hmac.each(portal.value(), token.reveal()))
        .param("portal", portal.value())
        .param("now", clock.instant().atOffset(UTC))
        .query((row, _) -> new Found(row.getObject("about", UUID.class), row.getBoolean("used")))
        .optional();
  }

  /// The journey has made an account: what was about the one is about the other, and the same person reads both's mails.
  public void move(UUID journey, UUID account) {
    jdbc.sql("update not_me_link set about = :account where about = :journey")
        .param("account", account)
        .param("journey", journey)
        .update();
  }

  /// The mailbox that they went to is not the person's any more.
  public void endAll(UUID about) {
    jdbc.sql("delete from not_me_link where about = :about").param("about", about).update();
  }

  /// Uses up every one about the same. Of any number of simultaneous calls exactly one gets true.
  public boolean useAll(UUID about) {
    return jdbc.sql(
                "update not_me_link set used_at = :now where about = :about and used_at is null")
            .param("about", about)
            .param("now", clock.instant().atOffset(UTC))
            .update()
        > 0;
  }
}
