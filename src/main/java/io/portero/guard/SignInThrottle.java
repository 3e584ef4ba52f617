package io.portero.guard;

import io.portero.portal.SignInPace;
import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    Counted counted = count(claimant, now, thisTry, off);
    Count count = counted.shown();
    if (counted.total().isEmpty()) {
      return ThrottleDecision.wait(count.waitFrom(now));
    }
    GuessTotals.Total total = counted.total().get();
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

  /// In the network, in the subnet around it, and of the account, in this order, which is that of the rows' locks. A try that has to wait
  /// in its network is not counted further; one that has to wait for the others around is none of the network's.
  ///
  /// @param anyway counts it of the account though it has to wait
  private Counted count(Claimant claimant, Instant now, UUID thisTry, boolean anyway) {
    Counted counted =
        jdbc.sql(
                """
                with network as (
                  insert into guard_attempt as a (portal, subject, tries, next_at, ends_at, last_try)
                  values (:portal, :network, 1, :now, :ends, :try)
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
                ), subnet as (
                  insert into guard_attempt as a (portal, subject, tries, next_at, ends_at, last_try)
                  select :portal, :subnet, 1, :now, :ends, :try from network where admitted and :hasSubnet
                  on conflict (portal, subject) do update set
                    tries = case when a.ends_at <= :now then 1 when a.next_at > :now then a.tries else a.tries + 1 end,
                    next_at = case
                      when a.ends_at <= :now then :now
                      when a.next_at > :now then a.next_at
                      when a.tries + 1 < :freeInSubnet then :now
                      else cast(:now as timestamptz) + make_interval(secs => least(:longest, :first * power(2, least(a.tries + 1 - :freeInSubnet, 20))))
                    end,
                    last_try = case when a.ends_at <= :now or a.next_at <= :now then :try else a.last_try end,
                    ends_at = case when a.ends_at <= :now or a.tries = 0 then :ends else a.ends_at end
                  returning tries, next_at, last_try = :try as admitted
                ), total as (
                  insert into guard_total as t (portal, subject, tries, in_a_row, ends_at)
                  select :portal, :account, 1, 1, :ends
                  from network left join subnet on true
                  where :anyway or (network.admitted and coalesce(subnet.admitted, true))
                  on conflict (portal, subject) do update set
                    tries = case when t.ends_at <= :now then 1 else least(t.tries, :perDay) + 1 end,
                    in_a_row = case when t.ends_at <= :now then 1 else least(t.in_a_row, 1000000) + 1 end,
                    ends_at = case when t.ends_at <= :now then :ends else t.ends_at end
                  returning in_a_row, tries <= :perDay or exists (
                    select from guard_home h
                    where h.portal = :portal and h.subject = :account and h.network = :home and h.seen_at > :homeSince) as allows
                )
                select network.tries, network.next_at, network.admitted,
                  subnet.tries as subnet_tries, subnet.next_at as subnet_next_at, subnet.admitted as subnet_admitted,
                  total.in_a_row, total.allows
                from network left join subnet on true left join total on true
                """)
            .param("portal", claimant.portal().value())
            .param("network", network(claimant))
            .param("subnet", subnet(claimant))
            .param("hasSubnet", !claimant.subnet().isEmpty())
            .param("account", totals.subject(claimant))
            .param("home", totals.network(claimant))
            .param("homeSince", Timestamp.from(now.minus(GuessTotals.HOME_LASTS)))
            .param("anyway", anyway)
            .param("now", Timestamp.from(now))
            .param("try", thisTry)
            .param("ends", Timestamp.from(now.plus(MEMORY)))
            .param("free", SignInPace.FREE)
            .param("freeInSubnet", SignInPace.FREE_IN_SUBNET)
            .param("perDay", SignInPace.PER_DAY_ANYWHERE)
            .param("first", (double) SignInPace.FIRST_WAIT.toSeconds())
            .param("longest", (double) SignInPace.LONGEST_WAIT.toSeconds())
            .query((row, _) -> counted(row))
            .single();
    if (!counted.subnetAdmitted()) {
      giveBack(claimant, network(claimant), thisTry);
    }
    return counted;
  }

  private static Counted counted(ResultSet row) throws SQLException {
    Count network =
        new Count(
            Math.max(0, SignInPace.FREE - row.getInt("tries")),
            row.getTimestamp("next_at").toInstant(),
            row.getBoolean("admitted"));
    Optional<Count> subnet =
        Optional.ofNullable(row.getTimestamp("subnet_next_at"))
            .map(Timestamp::toInstant)
            .map(nextAt -> new Count(0, nextAt, true));
    if (subnet.isPresent()) {
      subnet =
          Optional.of(
              new Count(
                  Math.max(0, SignInPace.FREE_IN_SUBNET - row.getInt("subnet_tries")),
                  subnet.get().nextAt(),
                  row.getBoolean("subnet_admitted")));
    }
    Optional<GuessTotals.Total> total =
        row.getObject("in_a_row") == null
            ? Optional.empty()
            : Optional.of(new GuessTotals.Total(row.getInt("in_a_row"), row.getBoolean("allows")));
    return new Counted(network, subnet, total);
  }

  /// The secret was right: its try was none, and its network is one of the account's now. Nobody else sees that it was made. The rows are
  /// locked in the order of [#begin].
  ///
  /// @return how many others there were since somebody got in
  public int succeeded(CountedAttempt attempt) {
    Claimant claimant = attempt.claimant();
    return jdbc.sql(
            """
            with network as (
              update guard_attempt set
                tries = greatest(tries - 1, 0), next_at = case when last_try = :try then :now else next_at end
              where portal = :portal and subject = :network returning 1
            ), subnet as (
              update guard_attempt set
                tries = greatest(tries - 1, 0), next_at = case when last_try = :try then :now else next_at end
              where :hasSubnet and portal = :portal and subject = :subnet and (select count(*) from network) >= 0 returning 1
            ), before as (
              select in_a_row from guard_total
              where portal = :portal and subject = :account and (select count(*) from subnet) >= 0 for update
            ), total as (
              update guard_total t set tries = greatest(t.tries - 1, 0), in_a_row = 0
              from before where t.portal = :portal and t.subject = :account
              returning before.in_a_row
            ), home as (
              insert into guard_home (portal, subject, network, seen_at)
              select :portal, :account, :home, :now where (select count(*) from total) >= 0
              on conflict (portal, subject, network) do update set seen_at = excluded.seen_at
              returning 1
            ), oldest as (
              delete from guard_home h
              where h.portal = :portal and h.subject = :account and h.network <> :home and (select count(*) from home) >= 0
                and h.network not in (
                  select network from guard_home where portal = :portal and subject = :account and network <> :home
                  order by seen_at desc, network limit :others)
            )
            select greatest(0, coalesce((select in_a_row from total), 1) - 1)
            """)
        .param("portal", claimant.portal().value())
        .param("network", network(claimant))
        .param("subnet", subnet(claimant))
        .param("hasSubnet", !claimant.subnet().isEmpty())
        .param("account", totals.subject(claimant))
        .param("home", totals.network(claimant))
        .param("try", attempt.id())
        .param("now", Timestamp.from(clock.instant()))
        .param("others", SignInPace.OWN_NETWORKS - 1)
        .query(Integer.class)
        .single();
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

  /// What one try was counted as.
  ///
  /// @param subnet empty where it was not counted there
  /// @param total empty where it has to wait
  private record Counted(Count network, Optional<Count> subnet, Optional<GuessTotals.Total> total) {

    boolean subnetAdmitted() {
      return subnet.map(Count::admitted).orElse(true);
    }

    /// What the person is shown.
    Count shown() {
      return subnetAdmitted() ? subnet.map(network::and).orElse(network) : subnet.orElseThrow();
    }
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
