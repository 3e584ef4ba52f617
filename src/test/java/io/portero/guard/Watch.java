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

  final SprayDetector sprayDetector;
  private final PortalId portal;
  private final GuardCleanupTask housekeeping;

  Watch(JdbcClient jdbc, Clock clock, String rateLimiter) {
    this(jdbc, clock, rateLimiter, "alianza");
  }

  Watch(JdbcClient jdbc, Clock clock, String rateLimiter, String portal) {
    this.portal = new PortalId(portal);
    CounterKeys keys = new CounterKeys(SomeKeys.one());
    FailureCounts failureCounts = new FailureCounts(jdbc, clock, keys);
    Alarms alarms = new Alarms(jdbc, clock);
    GuardSettings settings = new GuardSettings(rateLimiter);
    sprayDetector =
        new SprayDetector(
            keys,
            failureCounts,
            alarms,
            new RateLimiter(jdbc, clock, SomeKeys.one(), settings),
            settings,
            clock);
    housekeeping =
        new GuardCleanupTask(
            jdbc, clock, new GuessTotals(jdbc, clock, SomeKeys.one()), failureCounts, alarms);
  }

  GuardCleanupTask housekeeping() {
    return housekeeping;
  }

  LoginAttempt attempt(String who, String secret, String address) {
    return LoginAttempt.ofSecret(portal, who, Secret.of(secret), address);
  }

  LoginAttempt code(String who, String code, String address) {
    return LoginAttempt.ofCode(portal, SIX_DIGITS, who, Secret.of(code), address);
  }

  /// What a wrong secret raises.
  List<Alarm> wrong(String who, String secret, String address) {
    return sprayDetector.wrong(attempt(who, secret, address));
  }

  boolean holds(LoginAttempt attempt) {
    return sprayDetector.hold(attempt).isPositive();
  }

  boolean isUnderAttack() {
    return sprayDetector.isUnderAttack(portal);
  }

  /// An address in a network of its own.
  static String address(int n) {
    return String.format(Locale.ROOT, "10.%d.%d.7", n / 250, n % 250);
  }
}
