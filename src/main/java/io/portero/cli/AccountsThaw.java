package io.portero.cli;

import io.portero.account.Account;
import io.portero.journey.OperatorActs;
import io.portero.member.Registry;
import java.util.Map;
import picocli.CommandLine.Command;

/// `accounts thaw`.
@Command(
    name = "thaw",
    description = {
      "Opens an account that an operator froze: it is again what it was, with the secret that it had.",
      "A member who was frozen is thawed with it. What the owner froze (this was not me), the owner opens by a recovery."
    })
final class AccountsThaw extends AccountCommand {

  @Override
  void act(Account account, Workbench bench) {
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
  }
}
