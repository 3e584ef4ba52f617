package io.portero.guard;

import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is shown of tries with a code that may be typed on any device (C5). They follow from what was typed alone, whether there
/// is such an account or not (security.md 1): a browser that asked for a code has tries of its own for it, so that nobody else uses
/// them up; all other browsers of a network share as many. How many guesses an account bears is counted elsewhere, and shown to nobody.
@Component
public class CodeAttempts {

  static final Duration OF_BROWSER = Duration.ofHours(24);
  static final Duration OF_NETWORK = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Hmac hmac;

  CodeAttempts(JdbcClient jdbc, Clock clock, Keys keys) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hmac = new Hmac(keys, KeyPurpose.GUARD_CODE_ATTEMPTS);
  }

  /// @param identifier canonical text for what was typed, @param browser something that it alone holds, @param tries of one code
  public record Typist(
      PortalId portal, String identifier, String browser, String network, int tries) {}

  /// A code was asked for: this browser has tries of its own from now on. Where all were used up, here or in its network, they
  /// begin again; else the count goes on, so that asking again brings no more.
  public void asked(Typist typist) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into guard_code_attempt as a (portal, slot, tries, ends_at) values (:portal, :slot, 0, :ends)
            on conflict (portal, slot) do update set
              tries = case when a.tries >= :most or a.ends_at <= :now then 0 else a.tries end, ends_at = excluded.ends_at
            """)
        .param("portal", typist.portal().value())
        .param("slot", ofBrowser(typist))
        .param("ends", Timestamp.from(now.plus(OF_BROWSER)))
        .param("now", Timestamp.from(now))
        .param("most", typist.tries())
        .update();
    jdbc.sql("delete from guard_code_attempt where portal = ? and slot = ? and tries >= ?")
        .params(typist.portal().value(), ofNetwork(typist), typist.tries())
        .update();
  }

  /// Spends a try before the code is compared, in a statement of its own: all who type in a network share one row.
  ///
  /// @return how many are left after it; empty if none was
  /// @throws IllegalStateException inside a transaction: a rollback would give the try back, and until its end everybody would wait
  public Optional<Integer> spend(Typist typist) {
    SignInThrottle.refuseInTransaction();
    Instant now = clock.instant();
    int used =
        jdbc.sql(
                """
                update guard_code_attempt set tries = least(tries, :most) + 1
                where portal = :portal and slot = :slot and ends_at > :now returning tries
                """)
            .param("most", typist.tries())
            .param("portal", typist.portal().value())
            .param("slot", ofBrowser(typist))
            .param("now", Timestamp.from(now))
            .query(Integer.class)
            .optional()
            .orElseGet(() -> spendOfNetwork(typist, now));
    return used > typist.tries() ? Optional.empty() : Optional.of(typist.tries() - used);
  }

  private int spendOfNetwork(Typist typist, Instant now) {
    return jdbc.sql(
            """
            insert into guard_code_attempt as a (portal, slot, tries, ends_at) values (:portal, :slot, 1, :ends)
            on conflict (portal, slot) do update set
              tries = case when a.ends_at <= :now then 1 else least(a.tries, :most) + 1 end,
              ends_at = case when a.ends_at <= :now or a.tries = 0 then excluded.ends_at else a.ends_at end
            returning tries
            """)
        .param("most", typist.tries())
        .param("portal", typist.portal().value())
        .param("slot", ofNetwork(typist))
        .param("ends", Timestamp.from(now.plus(OF_NETWORK)))
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  /// The code was right: its try was none, and nobody sees that it was made.
  public void right(Typist typist) {
    jdbc.sql(
            """
            update guard_code_attempt set tries = greatest(tries - 1, 0)
            where portal = :portal and slot = (
              select slot from guard_code_attempt
              where portal = :portal and slot = any(:slots) and ends_at > :now order by slot = :browser desc limit 1)
            """)
        .param("portal", typist.portal().value())
        .param("slots", List.of(ofBrowser(typist), ofNetwork(typist)).toArray(byte[][]::new))
        .param("browser", ofBrowser(typist))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private byte[] ofBrowser(Typist typist) {
    return hmac.of("browser", typist.portal().value(), typist.identifier(), typist.browser());
  }

  private byte[] ofNetwork(Typist typist) {
    return hmac.of("network", typist.portal().value(), typist.identifier(), typist.network());
  }
}
