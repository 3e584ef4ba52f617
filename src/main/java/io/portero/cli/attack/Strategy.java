package io.portero.cli.attack;

import io.portero.guard.SprayRules;
import io.portero.portal.SignInPace;
import java.time.Duration;

/// A way to guess on line, with the tries that the server's rules let pass.
enum Strategy {
  /// One account, one password or PIN after another, from one network: waits are counted by network.
  ACCOUNT("account"),
  /// One account's code, with new codes asked for as often as possible.
  CODE("code"),
  /// Many accounts, other secrets each time, from one network.
  NETWORK("network"),
  /// One secret on many accounts.
  SPRAY("spray");

  private final String word;

  Strategy(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /// @param atOnce guesses at the same moment, @param target of this strategy
  long bound(Duration time, int atOnce, Target target) {
    return switch (this) {
      case ACCOUNT -> SignInPace.within(time);
      // one more round: the first tries may come before the first code, and are compared with none
      case CODE ->
          target.code().map(c -> c.triesWithin(time) + c.tries() + c.triesElsewhere()).orElse(0);
      case NETWORK -> SprayRules.ofOneNetwork(time, atOnce);
      case SPRAY -> SprayRules.ofOneSecret(time, atOnce);
    };
  }
}
