package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.journey.OperatorActs;
import io.portero.member.Registry;
import io.portero.portal.Portal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `accounts thaw`.
@Command(
    name = "thaw",
    exitCodeOnExecutionException = 70,
    description = {
      "Opens an account that an operator froze: it is again what it was, with the secret that it had.",
      "A member who was frozen is thawed with it. What the owner froze (this was not me), the owner opens by a recovery."
    })
final class AccountsThaw implements Callable<Integer> {

  @Mixin private Installation installation = new Installation();
  @Mixin private PortalChoice choice = new PortalChoice();
  @Mixin private AccountChoice who = new AccountChoice();

  @Override
  public Integer call() {
    Portal portal = choice.portal();
    try (var bench = Workbench.open(installation, choice.folder(), "accounts thaw")) {
      Account account = who.of(portal, bench.part(Accounts.class));
      boolean done = bench.part(OperatorActs.class).restore(account.id());
      var member = account.member();
      boolean back = member != null && bench.part(Registry.class).thaw(member);
      Output.say(
          () ->
              done || back
                  ? Say.in("Thawed.", "Descongelada.")
                  : Say.in(
                      "It was not frozen by an operator.", "Un operador no la había congelado."),
          Map.of("result", done || back ? "thawed" : "unchanged"));
      return 0;
    }
  }
}
