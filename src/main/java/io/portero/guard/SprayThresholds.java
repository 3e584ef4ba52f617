package io.portero.guard;

import io.portero.portal.CodeSpec;
import java.time.Duration;

/// From when on tries look like an attack on the whole portal, and how slow it then gets; why these numbers stands in
/// `docs/decisions/016-sprays.md`. Where a number follows the portal, a busy one gets more.
public final class SprayThresholds {

  /// What is counted is of so long, and so long does an alarm last.
  static final Duration WINDOW = Duration.ofHours(1);

  /// People with the same wrong secret in an hour.
  static final int SAME = 10;

  /// People of one network who fail in an hour.
  static final int NETWORK = 20;

  /// The same while there is an alarm.
  static final int NETWORK_ALARMED = 3;

  /// People of the whole portal who fail in an hour.
  static final int MANY = 500;

  private static final int FEW = 20;

  /// Which chance that any code of the portal is guessed within an hour is enough for an alarm.
  private static final double CHANCE = 1e-4;

  private SprayThresholds() {}

  /// At least one in twenty of those who failed.
  static int same(int failed) {
    return Math.max(SAME, failed / 20);
  }

  /// At least one in five of those who failed.
  static int network(int failed) {
    return Math.max(NETWORK, failed / 5);
  }

  static int manyCodes(CodeSpec spec) {
    double secrets = Math.pow(spec.alphabet().length(), spec.length());
    return (int) Math.clamp(secrets * CHANCE / spec.tries(), FEW, MANY);
  }

  /// Most tries of one secret that are compared in so long, all accounts and networks together, at a portal where nothing else
  /// goes on.
  ///
  /// @param atOnce tries at the same moment, which nobody had counted yet when they were admitted
  public static long ofOneSecret(Duration time, int atOnce) {
    return SAME + atOnce + Limit.SPRAYED_SECRET.most() * minutes(time);
  }

  /// Most tries from one network that are compared in so long; its people try one by one.
  public static long ofOneNetwork(Duration time, int atOnce) {
    return NETWORK + atOnce + Limit.SPRAYING_NETWORK.most() * minutes(time);
  }

  private static long minutes(Duration time) {
    return time.toMinutes() + 1;
  }
}
