package io.portero.portal;

import java.time.Duration;

/// How fast someone may try passwords or PINs of one account: some tries are free, then each further one doubles the
/// wait. `guard` keeps this pace and the guess budgets count on it, so both read it here (security.md 2).
public final class SignInPace {

  public static final int FREE = 5;
  public static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /// Wrong passwords or PINs on one known device for as long as it is known; with the last one it is known no more. They are
  /// counted apart, so that a stranger who keeps the account waiting does not keep its owner out.
  public static final int ON_DEVICE = 10;

  /// Wrong codes on devices that are not known, for the life of the password or PIN before them: who types so many has it
  /// from somewhere.
  public static final int DEVICE_CODES = 30;

  private SignInPace() {}

  /// Most tries in 24 hours that begin with a fresh count, as after each sign-in of the account's owner: 105.
  static int perDay() {
    return within(Duration.ofDays(1));
  }

  /// Most tries of one account in so long, beginning with a fresh count.
  public static int within(Duration time) {
    int tries = FREE;
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
