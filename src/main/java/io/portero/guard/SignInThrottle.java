package io.portero.guard;

import io.portero.portal.SignInPace;
import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Throttles tries to sign in against brute force and credential stuffing (NIST SP 800-63B 5.2.2; security.md 1 and 2), and counts them
/// twice.
///
/// **What is shown** is counted by canonical identifier and network: some tries are free, then each further one doubles the wait, up to
/// 15 minutes; a day after the first one all is forgotten. No account is looked at, and a right secret leaves the count as
/// it was before, so nothing in it tells whether there is an account or that its owner was here. The subnet around it has a count of
/// its own, with more free tries: else one customer with many networks would use up for the owner what [GuessTotals] allows. A stranger elsewhere
/// takes none of the owner's tries.
///
/// **What bounds the guesses** is counted by account ([GuessTotals]) and shown to nobody. Nothing is ever locked for good.
@Component
public class SignInThrottle {

  static final Duration MEMORY = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Hmac hmac;
  private final GuessTotals totals;
  private final GuardSettings settings;

  SignInThrottle(
      JdbcClient jdbc, Clock clock, Keys keys, GuessTotals totals, GuardSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hmac = new Hmac(keys, KeyPurpose.GUARD_ATTEMPTS);
    this.totals = totals;
    this.settings = settings;
  }

  /// Counts a try before it is made, in statements of their own, so that tries at the same moment cannot share one.
  ///
  /// @throws IllegalStateException inside a transaction: a rollback would give the try back
  public ThrottleDecision begin(Claimant claimant) {
    refuseInTransaction();
    Instant now = clock.instant();
    UUID thisTry = UUID.randomUUID();
    boolean off = settings.limitsAreOff();
    Count count = count(claimant, now, thisTry);
    if (!count.admitted() && !off) {
      return ThrottleDecision.wait(count.waitFrom(now));
    }
    GuessTotals.Total total = totals.spend(claimant);
    CountedAttempt attempt =
        new CountedAttempt(thisTry, claimant, total.inARow(), total.allows() || off);
    return off
        ? new ThrottleDecision(Duration.ZERO, SignInPace.FREE, Optional.of(attempt))
        : new ThrottleDecision(count.waitFrom(now), count.left(), Optional.of(attempt));
  }

  static void refuseInTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("tries are counted outside transactions");
    }
  }

  /// In the network, and around it. A try that has to wait for the others around is none of the network's.
  private Count count(Claimant claimant, Instant now, UUID thisTry) {
    Count network = count(claimant, network(claimant), SignInPace.FREE, now, thisTry);
    if (claimant.subnet().isEmpty() || !network.admitted()) {
      return network;
    }
    Count subnet = count(claimant, subnet(claimant), SignInPace.FREE_IN_SUBNET, now, thisTry);
    if (!subnet.admitted()) {
      giveBack(claimant, network(claimant), thisTry);
      return subnet;
    }
    return network.and(subnet);
  }

  private Count count(Claimant claimant, byte[] whose, int free, Instant now, UUID thisTry) {
    return jdbc.sql(
            """
            insert into guard_attempt as a (portal, subject, tries, next_at, ends_at, last_try)
            values (:portal, :subject, 1, :now, :ends, :try)
            on conflict (portal, subject) do update set
              tries = case when a.ends_at <= :now then 1 when a.next_at > :now then a.tries else a.tries + 1 end,
              next_at = case
                when a.ends_at <= :now then :now
                when a.next_at > :now then a.next_at
                when a.tries + 1 < :free then :now
                else cast(:now as timestamptz) + make_interval(secs => least(:longest, :first * power(2, least(a.tries + 1 - :free, 20))))
              end,
              last_try = case when a.ends_at <= :now or a.next_at <= :now then :try else a.last_try end,
              ends_at = case when a.ends_at <= :now or a.tries = 0 then :ends else a.ends_at end
            returning tries, next_at, last_try = :try as admitted
            """)
        .param("portal", claimant.portal().value())
        .param("subject", whose)
        .param("now", Timestamp.from(now))
        .param("try", thisTry)
        .param("ends", Timestamp.from(now.plus(MEMORY)))
        .param("free", free)
        .param("first", (double) SignInPace.FIRST_WAIT.toSeconds())
        .param("longest", (double) SignInPace.LONGEST_WAIT.toSeconds())
        .query((row, n) ->
            new Count(
                Math.max(0, free - row.getInt("tries")),
                row.getTimestamp("next_at").toInstant(),
                row.getBoolean("admitted")))
        .single();
  }

  /// The secret was right: its try was none. Nobody else sees that it was made.
  ///
  /// @return how many others there were since somebody got in
  public int succeeded(CountedAttempt attempt) {
    Claimant claimant = attempt.claimant();
    giveBack(claimant, network(claimant), attempt.id());
    if (!claimant.subnet().isEmpty()) {
      giveBack(claimant, subnet(claimant), attempt.id());
    }
    return totals.succeeded(claimant);
  }

  /// The account has a new secret: of all networks, the one where it was chosen is its owner's.
  public void startAgain(Claimant claimant) {
    totals.forgetNetworks(claimant.portal(), claimant.subject());
    totals.opened(claimant);
  }

  private void giveBack(Claimant claimant, byte[] whose, UUID tried) {
    jdbc.sql(
            """
            update guard_attempt set
              tries = greatest(tries - 1, 0), next_at = case when last_try = :try then :now else next_at end
            where portal = :portal and subject = :subject
            """)
        .param("try", tried)
        .param("now", Timestamp.from(clock.instant()))
        .param("portal", claimant.portal().value())
        .param("subject", whose)
        .update();
  }

  private byte[] network(Claimant claimant) {
    return hmac.of(claimant.portal().value(), claimant.identifier(), claimant.network());
  }

  private byte[] subnet(Claimant claimant) {
    return hmac.of("subnet", claimant.portal().value(), claimant.identifier(), claimant.subnet());
  }

  /// @param left free tries after this one
  private record Count(int left, Instant nextAt, boolean admitted) {

    Duration waitFrom(Instant now) {
      return nextAt.isAfter(now) ? Duration.between(now, nextAt) : Duration.ZERO;
    }

    /// Both admitted it: what is left and how long the next one waits goes by the stricter of the two.
    Count and(Count other) {
      return new Count(
          Math.min(left, other.left), nextAt.isAfter(other.nextAt) ? nextAt : other.nextAt, true);
    }
  }
}
