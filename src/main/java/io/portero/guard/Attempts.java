package io.portero.guard;

import io.portero.portal.SignInPace;
import io.portero.shared.Hmac;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts tries to sign in, per account or, for data that matches none, per keyed hash of what was typed: the same rows,
/// statements and answers (security.md 1 and 2). Some tries are free; then each further one doubles the wait, up to 15
/// minutes. A success, or a day without a try, forgets all. Nothing is ever locked for good.
@Service
public class Attempts {

  static final Duration MEMORY = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Hmac hmac;
  private final Switches switches;

  Attempts(JdbcClient jdbc, Clock clock, Keys keys, Switches switches) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hmac = new Hmac(keys, "guard.attempts");
    this.switches = switches;
  }

  /// Counts a try before it is made, in a statement of its own, so that tries at the same moment cannot share one.
  ///
  /// @param subject stable text for the account or for what was typed
  /// @throws IllegalStateException inside a transaction: a rollback would give the try back
  public Admission begin(PortalId portal, String subject) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("tries are counted outside transactions");
    }
    Instant now = clock.instant();
    UUID thisTry = UUID.randomUUID();
    Count count =
        jdbc.sql(
                """
                insert into guard_attempt as a (portal, subject, tries, next_at, last_at, last_try)
                values (:portal, :subject, 1, :now, :now, :try)
                on conflict (portal, subject) do update set
                  tries = case when a.last_at < :forgotten then 1 when a.next_at > :now then a.tries else a.tries + 1 end,
                  next_at = case
                    when a.last_at < :forgotten then :now
                    when a.next_at > :now then a.next_at
                    when a.tries + 1 < :free then :now
                    else cast(:now as timestamptz) + make_interval(secs => least(:longest, :first * power(2, least(a.tries + 1 - :free, 20))))
                  end,
                  last_try = case when a.last_at < :forgotten or a.next_at <= :now then :try else a.last_try end,
                  last_at = case when a.last_at < :forgotten or a.next_at <= :now then :now else a.last_at end
                returning tries, next_at, last_try = :try as admitted
                """)
            .param("portal", portal.value())
            .param("subject", hmac.of(portal.value(), subject))
            .param("now", Timestamp.from(now))
            .param("try", thisTry)
            .param("forgotten", Timestamp.from(now.minus(MEMORY)))
            .param("free", SignInPace.FREE)
            .param("first", (double) SignInPace.FIRST_WAIT.toSeconds())
            .param("longest", (double) SignInPace.LONGEST_WAIT.toSeconds())
            .query((row, n) ->
                new Count(
                    row.getInt("tries"),
                    row.getTimestamp("next_at").toInstant(),
                    row.getBoolean("admitted")))
            .single();
    return count.admission(now, switches.limitsAreOff());
  }

  /// Forgets the tries of a subject that proved who they are.
  ///
  /// @return how many others there were since the last time
  public int succeeded(PortalId portal, String subject) {
    return jdbc.sql("delete from guard_attempt where portal = ? and subject = ? returning tries")
        .params(portal.value(), hmac.of(portal.value(), subject))
        .query(Integer.class)
        .optional()
        .map(tries -> tries - 1)
        .orElse(0);
  }

  private record Count(int tries, Instant nextAt, boolean admitted) {

    Admission admission(Instant now, boolean limitsAreOff) {
      Duration wait = nextAt.isAfter(now) ? Duration.between(now, nextAt) : Duration.ZERO;
      return limitsAreOff
          ? new Admission(true, Duration.ZERO, SignInPace.FREE)
          : new Admission(admitted, wait, Math.max(0, SignInPace.FREE - tries));
    }
  }
}
