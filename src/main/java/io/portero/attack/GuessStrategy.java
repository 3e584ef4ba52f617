package io.portero.attack;

import io.portero.guard.SprayThresholds;
import io.portero.portal.CodeSpec;
import io.portero.portal.SignInPace;
import java.time.Duration;

/// A way to guess on line, with the tries that the server's rules let pass.
enum GuessStrategy {
  /// One account, one password or PIN after another, from one network: waits are counted by network.
  ACCOUNT("account"),
  /// One account's code, with new codes asked for as often as possible. Whoever asks is shown tries of their own, and nobody sees
  /// how many of all these are compared with the account's code: this counts what is shown.
  CODE("code"),
  /// Many accounts, other secrets each time, from one network.
  NETWORK("network"),
  /// One secret on many accounts.
  SPRAY("spray");

  private final String word;

  GuessStrategy(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /// @param atOnce guesses at the same moment, @param arrivals how often the target's page was come to, @param target of this strategy
  long bound(Duration time, int atOnce, int arrivals, GuessTarget target) {
    return switch (this) {
      case ACCOUNT -> SignInPace.within(time);
      case CODE -> (long) arrivals * target.code().map(CodeSpec::tries).orElse(0);
      case NETWORK -> SprayThresholds.ofOneNetwork(time, atOnce);
      case SPRAY -> SprayThresholds.ofOneSecret(time, atOnce);
    };
  }
}
