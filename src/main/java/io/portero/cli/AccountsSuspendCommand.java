package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Suspension;
import io.portero.console.JsonLine;
import io.portero.console.Localized;
import io.portero.console.Output;
import io.portero.journey.OperatorActions;
import picocli.CommandLine.Command;

/// `accounts freeze`.
@Command(
    name = "freeze",
    description = {
      "Closes an account: sign-in is refused like a wrong secret, nothing opens it, and sessions, devices, links and codes end.",
      "Works while the server runs; accounts thaw lifts it."
    })
final class AccountsSuspendCommand extends AccountAction {

  @Override
  void act(Account account, CommandContext context) {
    boolean done =
        context.bean(OperatorActions.class).suspend(account.id(), Suspension.OPERATOR, "operator");
    Output.say(
        () ->
            done
                ? Localized.text("Frozen.", "Congelada.")
                : Localized.text("It was frozen already.", "Ya estaba congelada."),
        JsonLine.of("result", done ? "frozen" : "unchanged"));
  }
}
