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
  public Duration hold(LoginAttempt guess) {
    Set<CounterKey> inForce = alarms.inForce(guess.portal());
    if (inForce.stream().allMatch(SmsCap.ALARM::equals) || settings.limitsAreOff()) {
      return Duration.ZERO;
    }
    CounterKey secret = keys.secret(guess);
    boolean admitted =
        (!inForce.contains(secret) || admits(guess, secret, Limit.SPRAYED_SECRET))
            && (!isTired(guess)
                || admits(guess, keys.network(guess, NETWORK), Limit.SPRAYING_NETWORK));
    return admitted ? Duration.ZERO : Limit.SPRAYED_SECRET.window();
  }

  /// Notes a wrong guess. Outside of a transaction alarms begin exactly at their limits, however many guesses come at once; inside
  /// one, those of the same moment do not see one another.
  ///
  /// @return the alarms that this one raised, mostly none; each is returned to one caller only
  public List<Alarm> wrong(LoginAttempt guess) {
    CounterKey secret = keys.secret(guess);
    CounterKey network = keys.network(guess, NETWORK);
    CounterKey whole = CounterKey.whole(guess.kind().wrong);
    failureCounts.note(guess, List.of(secret, network, whole));
    CounterKey networkRight = keys.network(guess, NETWORK_RIGHT);
    CounterKey wholeRight = CounterKey.whole(guess.kind().right);
    List<Integer> people =
        failureCounts.counts(
            guess.portal(), List.of(secret, network, whole, networkRight, wholeRight));
    int failed = people.get(2);
    Alarm same = new Alarm(guess.kind().sprayed, people.get(0), SprayThresholds.same(failed));
    Alarm near = new Alarm(Alarm.What.ONE_NETWORK, people.get(1), SprayThresholds.network(failed));
    Alarm many = new Alarm(guess.kind().overrun, failed, guess.many());
    return Stream.of(
            raise(guess, secret, same, 0),
            raise(guess, network, near, people.get(3)),
            raise(guess, whole, many, people.get(4)))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Notes that somebody got in; with which secret is not noted.
  public void right(LoginAttempt guess) {
    failureCounts.note(
        guess, List.of(keys.network(guess, NETWORK_RIGHT), CounterKey.whole(guess.kind().right)));
  }

  /// @param gotIn if as many people got in as failed, nothing is wrong
  private Optional<Alarm> raise(LoginAttempt guess, CounterKey counter, Alarm alarm, int gotIn) {
    boolean due = alarm.people() >= alarm.limit() && gotIn < alarm.people();
    return due && raised(guess, counter, alarm) ? Optional.of(alarm) : Optional.empty();
  }

  private boolean raised(LoginAttempt guess, CounterKey counter, Alarm alarm) {
    boolean one = alarm.what() == Alarm.What.ONE_NETWORK;
    String network = one ? Subnets.written(guess.address()) : "";
    return alarms.raise(
        guess.portal(), counter, alarm, network, clock.instant().plus(SprayThresholds.WINDOW));
  }

  /// Whether more people of this network failed than got in, and more than pass for honest while there is an alarm.
  private boolean isTired(LoginAttempt guess) {
    List<Integer> people =
        failureCounts.counts(
            guess.portal(),
            List.of(keys.network(guess, NETWORK), keys.network(guess, NETWORK_RIGHT)));
    return people.get(0) >= SprayThresholds.NETWORK_ALARMED && people.get(0) > people.get(1);
  }

  private boolean admits(LoginAttempt guess, CounterKey counter, Limit limit) {
    String key = guess.portal() + "/" + counter.kind() + "/" + counter.number();
    return rateLimiter.allow(limit, key);
  }
}
