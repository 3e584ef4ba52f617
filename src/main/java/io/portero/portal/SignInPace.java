package io.portero.portal;

import java.time.Duration;

/// How fast someone may try passwords or PINs of one account from one network: some tries are free, then each further one doubles the
/// wait. `guard` keeps this pace and the guess budgets count on it, so both read it here (security.md 2).
public final class SignInPace {

  public static final int FREE = 5;

  /// The same for the network around it, an IPv4 /24 or an IPv6 /48: whoever rents one has 256 or 65,536 networks in it, and would use up
  /// with five tries in each what an account has in a day ([#PER_DAY_ANYWHERE]).
  public static final int FREE_IN_SUBNET = 20;

  public static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /// Tries of one account in a day from all networks together that are not its owner's, and however it was spelt. From an own network, of
  /// which so many are remembered, and inside a session the pace alone bounds them, so that strangers cannot keep the owner out.
  public static final int PER_DAY_ANYWHERE = 300;

  public static final int OWN_NETWORKS = 3;

  /// Wrong passwords or PINs on one known device for as long as it is known; with the last one it is known no more. They are
  /// counted apart, so that a stranger who keeps the account waiting does not keep its owner out.
  public static final int ON_DEVICE = 10;

  /// Wrong codes on devices that are not known, for the life of the password or PIN before them: who types so many has it
  /// from somewhere.
  public static final int DEVICE_CODES = 30;

  private SignInPace() {}

  /// Most tries of one account in a day from everywhere: 300, and 105 by each of its keys from each of three own networks, and 105 inside a
  /// session.
  static int perDay(int keys) {
    return PER_DAY_ANYWHERE + (OWN_NETWORKS * keys + 1) * fromOneNetwork();
  }

  /// Most tries in the 24 hours of one count: 105.
  static int fromOneNetwork() {
    return within(Duration.ofDays(1));
  }

  /// The same from all networks of a /24 or /48: 120.
  static int fromSubnet() {
    return within(Duration.ofDays(1), FREE_IN_SUBNET);
  }

  /// Most tries of one account from one network in so long, beginning with a fresh count.
  public static int within(Duration time) {
    return within(time, FREE);
  }

  private static int within(Duration time, int free) {
    int tries = free;
    Duration wait = FIRST_WAIT;
    Duration passed = wait;
    while (passed.compareTo(time) <= 0) {
      tries++;
      Duration twice = wait.multipliedBy(2);
      wait = twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
      passed = passed.plus(wait);
    }
    return tries;
  }
}
