package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Suspension;
import io.portero.console.Localized;
import io.portero.console.Output;
import io.portero.journey.OperatorActions;
import java.util.Map;
import picocli.CommandLine.Command;

/// `accounts freeze`.
@Command(
    name = "freeze",
    description = {
      "Closes an account: sign-in is refused like a wrong secret, nothing opens it, and sessions, devices, links and codes end.",
      "Works while the server runs; accounts thaw lifts it."
    })
final class AccountsFreeze extends AccountCommand {

  @Override
  void act(Account account, Workbench bench) {
    boolean done =
        bench.part(OperatorActions.class).suspend(account.id(), Suspension.OPERATOR, "operator");
    Output.say(
        () ->
            done
                ? Localized.text("Frozen.", "Congelada.")
                : Localized.text("It was frozen already.", "Ya estaba congelada."),
        Map.of("result", done ? "frozen" : "unchanged"));
  }
}
