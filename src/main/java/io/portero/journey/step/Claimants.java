package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.LoginKey;
import io.portero.account.LoginKeys;
import io.portero.guard.Claimant;
import io.portero.guard.WideNetworks;
import io.portero.journey.Here;
import io.portero.shared.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whom a guess is counted for. What is shown goes by what was typed, whether there is such an account or not; what bounds the guesses
/// goes by the account, over all its spellings and keys (security.md 1 and 2).
final class Claimants {

  private Claimants() {}

  /// @param keys what was typed can mean, @param typed the same as it stands, @param account it leads to, if there is one
  static Claimant of(Here here, List<LoginKey> keys, String typed, Optional<Account> account) {
    String identifier = LoginKeys.canonical(keys, typed);
    return new Claimant(
        here.portal().id(),
        identifier,
        account.map(a -> subject(a.id())).orElse("nobody:" + identifier),
        network(here),
        around(here));
  }

  /// The owner of a session, who proves again who they are: nobody else's tries are counted with these.
  static Claimant inside(Here here, Account account) {
    String own = "own:" + account.id();
    return new Claimant(here.portal().id(), own, own, "", "");
  }

  /// Somebody who has shown to be the owner.
  static Claimant owner(Here here, UUID account) {
    return new Claimant(here.portal().id(), "", subject(account), network(here), around(here));
  }

  static String network(Here here) {
    return here.visit().origin().network();
  }

  static String around(Here here) {
    return WideNetworks.of(here.visit().origin().address());
  }

  /// What this browser alone holds and another cannot know, hashed: the cookie of its last journey, which outlives the journey.
  static String browser(Here here) {
    return here.visit()
        .journey()
        .map(token -> Tokens.derived("browser", token.reveal()).reveal())
        .orElse("none");
  }

  private static String subject(UUID account) {
    return "account:" + account;
  }
}
