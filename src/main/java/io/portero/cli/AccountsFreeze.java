package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.journey.OperatorActs;
import io.portero.portal.Portal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `accounts freeze`.
@Command(
    name = "freeze",
    exitCodeOnExecutionException = 70,
    description = {
      "Closes an account: sign-in is refused like a wrong secret, nothing opens it, and sessions, devices, links and codes end.",
      "Works while the server runs; accounts thaw lifts it."
    })
final class AccountsFreeze implements Callable<Integer> {

  @Mixin private Installation installation = new Installation();
  @Mixin private PortalChoice choice = new PortalChoice();
  @Mixin private AccountChoice who = new AccountChoice();

  @Override
  public Integer call() {
    Portal portal = choice.portal();
    try (var bench = Workbench.open(installation, choice.folder(), "accounts freeze")) {
      Account account = who.of(portal, bench.part(Accounts.class));
      boolean done = bench.part(OperatorActs.class).suspend(account.id(), "operator");
      Output.say(
          () ->
              done
                  ? Say.in("Frozen.", "Congelada.")
                  : Say.in("It was frozen already.", "Ya estaba congelada."),
          Map.of("result", done ? "frozen" : "unchanged"));
      return 0;
    }
  }
}
