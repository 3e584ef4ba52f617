package io.portero.guard;

import io.portero.shared.PortalId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Detects password spraying and credential stuffing, guessing that goes wide instead of deep: one secret tried on many accounts, many accounts tried from one network, more
/// people failing than getting in. [SignInThrottle] sees each account alone, and would let all of that pass (security.md 2).
///
/// While an alarm lasts, everybody is slowed by the same rules, and nobody is locked out: the secret that is being tried, and
/// networks where more fail than get in, have a few tries a minute. A device that is known for the account waits for none of
/// that, so that its owner gets in: its tries are few anyway. Recovery goes on.
@Component
public class SprayDetector {

  private static final String NETWORK = "network";
  private static final String NETWORK_RIGHT = "network-right";

  private final CounterKeys keys;
  private final FailureCounts failureCounts;
  private final Alarms alarms;
  private final RateLimiter rateLimiter;
  private final GuardSettings settings;
  private final Clock clock;

  SprayDetector(
      CounterKeys keys,
      FailureCounts failureCounts,
      Alarms alarms,
      RateLimiter rateLimiter,
      GuardSettings settings,
      Clock clock) {
    this.keys = keys;
    this.failureCounts = failureCounts;
    this.alarms = alarms;
    this.rateLimiter = rateLimiter;
    this.settings = settings;
    this.clock = clock;
  }

  /// Whether any alarm is in force, that of [SmsCap] too: time to ask everybody for a captcha. Never with the limits off.
  public boolean isUnderAttack(PortalId portal) {
    return !settings.limitsAreOff() && !alarms.inForce(portal).isEmpty();
  }

  /// How long to wait before this may be compared; zero if it may at once. The same for right and wrong, known and unknown.
  public Duration hold(LoginAttempt attempt) {
    Set<CounterKey> inForce = alarms.inForce(attempt.portal());
    if (inForce.stream().allMatch(SmsCap.ALARM::equals) || settings.limitsAreOff()) {
      return Duration.ZERO;
    }
    CounterKey secret = keys.secret(attempt);
    boolean admitted =
        (!inForce.contains(secret) || admits(attempt, secret, Limit.SPRAYED_SECRET))
            && (!isTired(attempt)
                || admits(attempt, keys.network(attempt, NETWORK), Limit.SPRAYING_NETWORK));
    return admitted ? Duration.ZERO : Limit.SPRAYED_SECRET.window();
  }

  /// Notes a wrong guess. Outside of a transaction alarms begin exactly at their limits, however many guesses come at once; inside
  /// one, those of the same moment do not see one another.
  ///
  /// @return the alarms that this one raised, mostly none; each is returned to one caller only
  public List<Alarm> wrong(LoginAttempt attempt) {
    CounterKey secret = keys.secret(attempt);
    CounterKey network = keys.network(attempt, NETWORK);
    CounterKey whole = CounterKey.whole(attempt.kind().wrong);
    failureCounts.note(attempt, List.of(secret, network, whole));
    CounterKey networkRight = keys.network(attempt, NETWORK_RIGHT);
    CounterKey wholeRight = CounterKey.whole(attempt.kind().right);
    List<Integer> people =
        failureCounts.counts(
            attempt.portal(), List.of(secret, network, whole, networkRight, wholeRight));
    int failed = people.get(2);
    Alarm same = new Alarm(attempt.kind().sprayed, people.get(0), SprayThresholds.same(failed));
    Alarm near = new Alarm(Alarm.What.ONE_NETWORK, people.get(1), SprayThresholds.network(failed));
    Alarm many = new Alarm(attempt.kind().overrun, failed, attempt.many());
    return Stream.of(
            raise(attempt, secret, same, 0),
            raise(attempt, network, near, people.get(3)),
            raise(attempt, whole, many, people.get(4)))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Notes that somebody got in; with which secret is not noted.
  public void right(LoginAttempt attempt) {
    failureCounts.note(
        attempt,
        List.of(keys.network(attempt, NETWORK_RIGHT), CounterKey.whole(attempt.kind().right)));
  }

  /// @param gotIn if as many people got in as failed, nothing is wrong
  private Optional<Alarm> raise(LoginAttempt attempt, CounterKey counter, Alarm alarm, int gotIn) {
    boolean due = alarm.people() >= alarm.limit() && gotIn < alarm.people();
    return due && raised(attempt, counter, alarm) ? Optional.of(alarm) : Optional.empty();
  }

  private boolean raised(LoginAttempt attempt, CounterKey counter, Alarm alarm) {
    boolean one = alarm.what() == Alarm.What.ONE_NETWORK;
    String network = one ? Subnets.written(attempt.address()) : "";
    return alarms.raise(
        attempt.portal(), counter, alarm, network, clock.instant().plus(SprayThresholds.WINDOW));
  }

  /// Whether more people of this network failed than got in, and more than pass for honest while there is an alarm.
  private boolean isTired(LoginAttempt attempt) {
    List<Integer> people =
        failureCounts.counts(
            attempt.portal(),
            List.of(keys.network(attempt, NETWORK), keys.network(attempt, NETWORK_RIGHT)));
    return people.get(0) >= SprayThresholds.NETWORK_ALARMED && people.get(0) > people.get(1);
  }

  private boolean admits(LoginAttempt attempt, CounterKey counter, Limit limit) {
    String key = attempt.portal() + "/" + counter.kind() + "/" + counter.number();
    return rateLimiter.allow(limit, key);
  }
}
