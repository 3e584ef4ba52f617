package io.portero.guard;

import io.portero.portal.CodeSpec;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.SomeKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The watch over a portal of its own, with a clock that the test moves.
final class Watch {

  static final CodeSpec SIX_DIGITS =
      new CodeSpec(CodeSpec.DIGITS, 6, Duration.ofMinutes(10), 3, Duration.ofMinutes(1), 10);

  final Sprays sprays;
  private final PortalId portal;
  private final Housekeeping housekeeping;

  Watch(JdbcClient jdbc, Clock clock, String limits) {
    this(jdbc, clock, limits, "alianza");
  }

  Watch(JdbcClient jdbc, Clock clock, String limits, String portal) {
    this.portal = new PortalId(portal);
    Marks marks = new Marks(SomeKeys.one());
    Misses misses = new Misses(jdbc, clock, marks);
    Alarms alarms = new Alarms(jdbc, clock);
    Switches switches = new Switches("on", limits);
    sprays =
        new Sprays(
            marks,
            misses,
            alarms,
            new Limits(jdbc, clock, SomeKeys.one(), switches),
            switches,
            clock);
    housekeeping =
        new Housekeeping(jdbc, clock, new Totals(jdbc, clock, SomeKeys.one()), misses, alarms);
  }

  Housekeeping housekeeping() {
    return housekeeping;
  }

  Guess guess(String who, String secret, String address) {
    return Guess.ofSecret(portal, who, Secret.of(secret), address);
  }

  Guess code(String who, String code, String address) {
    return Guess.ofCode(portal, SIX_DIGITS, who, Secret.of(code), address);
  }

  /// What a wrong secret raises.
  List<Alarm> wrong(String who, String secret, String address) {
    return sprays.wrong(guess(who, secret, address));
  }

  boolean holds(Guess guess) {
    return sprays.hold(guess).isPositive();
  }

  boolean isUnderAttack() {
    return sprays.isUnderAttack(portal);
  }

  /// An address in a network of its own.
  static String address(int n) {
    return String.format(Locale.ROOT, "10.%d.%d.7", n / 250, n % 250);
  }
}
