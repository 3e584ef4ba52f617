package io.portero.journey.access;

import io.portero.account.Account;
import io.portero.account.LoginKey;
import io.portero.account.LoginKeys;
import io.portero.guard.Claimant;
import io.portero.guard.Subnets;
import io.portero.journey.StepContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whom a guess is counted for. What is shown goes by what was typed, whether there is such an account or not; what bounds the guesses
/// goes by the account, over all its spellings and keys (security.md 1 and 2).
public final class Claimants {

  private Claimants() {}

  /// @param keys what was typed can mean, @param typed the same as it stands, @param account it leads to, if there is one
  public static Claimant of(
      StepContext context, List<LoginKey> keys, String typed, Optional<Account> account) {
    String identifier = LoginKeys.canonical(keys, typed);
    return new Claimant(
        context.portal().id(),
        identifier,
        account.map(a -> subject(a.id())).orElse("nobody:" + identifier),
        network(context),
        subnet(context));
  }

  /// The owner of a session, who proves again who they are: nobody else's tries are counted with these.
  public static Claimant inside(StepContext context, Account account) {
    String own = "own:" + account.id();
    return new Claimant(context.portal().id(), own, own, "", "");
  }

  /// Somebody who has shown to be the owner.
  static Claimant owner(StepContext context, UUID account) {
    return new Claimant(
        context.portal().id(), "", subject(account), network(context), subnet(context));
  }

  private static String network(StepContext context) {
    return context.visit().origin().network();
  }

  private static String subnet(StepContext context) {
    return Subnets.of(context.visit().origin().address());
  }

  private static String subject(UUID account) {
    return "account:" + account;
  }
}
