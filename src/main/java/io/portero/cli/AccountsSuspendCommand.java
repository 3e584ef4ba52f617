package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Suspension;
import io.portero.journey.OperatorActions;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import picocli.CommandLine.Command;

/// `accounts suspend`.
@Command(
    name = "suspend",
    description = {
      "Closes an account: sign-in is refused like a wrong secret, nothing opens it, and sessions, devices, links and codes end.",
      "Works while the server runs; accounts reinstate lifts it."
    })
final class AccountsSuspendCommand extends AccountAction {

  @Override
  void act(Account account, CommandContext context) {
    boolean done =
        context.bean(OperatorActions.class).suspend(account.id(), Suspension.OPERATOR, "operator");
    Output.say(
        () ->
            done
                ? Localized.text("Suspended.", "Suspendida.")
                : Localized.text("It was suspended already.", "Ya estaba suspendida."),
        JsonLine.of("result", done ? "suspended" : "unchanged"));
  }
}
