package io.portero.portal;

import java.time.Duration;

/// How fast someone may try passwords or PINs of one account: some tries are free, then each further one doubles the
/// wait. `guard` keeps this pace and the guess budgets count on it, so both read it here (security.md 2).
public final class SignInPace {

  public static final int FREE = 5;
  public static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

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
