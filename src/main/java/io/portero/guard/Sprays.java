package io.portero.guard;

import io.portero.shared.PortalId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Finds guessing that goes wide instead of deep: one secret tried on many accounts, many accounts tried from one network, more
/// people failing than getting in. [Attempts] sees each account alone, and would let all of that pass (security.md 2).
///
/// While an alarm lasts, everybody is slowed by the same rules, and nobody is locked out: the secret that is being tried, and
/// networks where more fail than get in, have a few tries a minute. A device that is known for the account waits for none of
/// that, so that its owner gets in: its tries are few anyway. Recovery goes on.
@Service
public class Sprays {

  private static final String NETWORK = "network";
  private static final String NETWORK_RIGHT = "network-right";

  private final Marks marks;
  private final Misses misses;
  private final Alarms alarms;
  private final Limits limits;
  private final Switches switches;
  private final Clock clock;

  Sprays(Marks marks, Misses misses, Alarms alarms, Limits limits, Switches switches, Clock clock) {
    this.marks = marks;
    this.misses = misses;
    this.alarms = alarms;
    this.limits = limits;
    this.switches = switches;
    this.clock = clock;
  }

  /// Whether any alarm is in force, that of [SmsCap] too: time to ask everybody for a captcha. Never with the limits off.
  public boolean isUnderAttack(PortalId portal) {
    return !switches.limitsAreOff() && !alarms.inForce(portal).isEmpty();
  }

  /// How long to wait before this may be compared; zero if it may at once. The same for right and wrong, known and unknown.
  public Duration hold(Guess guess) {
    Set<Mark> inForce = alarms.inForce(guess.portal());
    if (inForce.stream().allMatch(SmsCap.ALARM::equals) || switches.limitsAreOff()) {
      return Duration.ZERO;
    }
    Mark secret = marks.secret(guess);
    boolean admitted =
        (!inForce.contains(secret) || admits(guess, secret, SprayRules.SAME_PER_MINUTE))
            && (!isTired(guess)
                || admits(guess, marks.network(guess, NETWORK), SprayRules.NETWORK_PER_MINUTE));
    return admitted ? Duration.ZERO : SprayRules.PACE;
  }

  /// Notes a wrong guess. Outside of a transaction alarms begin exactly at their limits, however many guesses come at once; inside
  /// one, those of the same moment do not see one another.
  ///
  /// @return the alarms that this one raised, mostly none; each is returned to one caller only
  public List<Alarm> wrong(Guess guess) {
    Mark secret = marks.secret(guess);
    Mark network = marks.network(guess, NETWORK);
    Mark whole = Mark.whole(guess.kind().wrong);
    misses.note(guess, List.of(secret, network, whole));
    Mark networkRight = marks.network(guess, NETWORK_RIGHT);
    Mark wholeRight = Mark.whole(guess.kind().right);
    List<Integer> people =
        misses.counts(guess.portal(), List.of(secret, network, whole, networkRight, wholeRight));
    int failed = people.get(2);
    Alarm same = new Alarm(guess.kind().sprayed, people.get(0), SprayRules.same(failed));
    Alarm near = new Alarm(Alarm.What.ONE_NETWORK, people.get(1), SprayRules.network(failed));
    Alarm many = new Alarm(guess.kind().overrun, failed, guess.many());
    return Stream.of(
            raise(guess, secret, same, 0),
            raise(guess, network, near, people.get(3)),
            raise(guess, whole, many, people.get(4)))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Notes that somebody got in; with which secret is not noted.
  public void right(Guess guess) {
    misses.note(
        guess, List.of(marks.network(guess, NETWORK_RIGHT), Mark.whole(guess.kind().right)));
  }

  /// @param gotIn if as many people got in as failed, nothing is wrong
  private Optional<Alarm> raise(Guess guess, Mark mark, Alarm alarm, int gotIn) {
    boolean due = alarm.people() >= alarm.limit() && gotIn < alarm.people();
    return due && raised(guess, mark, alarm) ? Optional.of(alarm) : Optional.empty();
  }

  private boolean raised(Guess guess, Mark mark, Alarm alarm) {
    boolean one = alarm.what() == Alarm.What.ONE_NETWORK;
    String network = one ? WideNetworks.written(guess.address()) : "";
    return alarms.raise(
        guess.portal(), mark, alarm, network, clock.instant().plus(SprayRules.WINDOW));
  }

  /// Whether more people of this network failed than got in, and more than pass for honest while there is an alarm.
  private boolean isTired(Guess guess) {
    List<Integer> people =
        misses.counts(
            guess.portal(),
            List.of(marks.network(guess, NETWORK), marks.network(guess, NETWORK_RIGHT)));
    return people.get(0) >= SprayRules.NETWORK_ALARMED && people.get(0) > people.get(1);
  }

  private boolean admits(Guess guess, Mark mark, int perMinute) {
    String key = guess.portal() + "/" + mark.kind() + "/" + mark.number();
    return limits.allow("spray", key, perMinute, SprayRules.PACE);
  }
}
