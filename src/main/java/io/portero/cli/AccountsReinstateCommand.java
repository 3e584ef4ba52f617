package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Suspension;
import io.portero.journey.OperatorActions;
import io.portero.journey.OperatorActions.Reinstated;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import picocli.CommandLine.Command;

/// `accounts reinstate`.
@Command(
    name = "reinstate",
    description = {
      "Opens an account that an operator suspended: it is again what it was, with the secret that it had.",
      "What was closed with a suspended member stays so: members reinstate opens it. What the owner froze (this was not me), the owner opens by a recovery."
    })
final class AccountsReinstateCommand extends AccountAction {

  @Override
  void act(Account account, CommandContext context) {
    Reinstated reinstated =
        context.bean(OperatorActions.class).reinstate(account.id(), Suspension.OPERATOR);
    Output.say(
        () -> said(reinstated),
        JsonLine.of("result", reinstated.lifted() ? "reinstated" : "unchanged")
            .and("memberStaysSuspended", !reinstated.left().isEmpty()));
  }

  /// What is still between the owner and the account.
  private static String next(Account.Status status) {
    return switch (status) {
      case FROZEN ->
          Localized.text(
              " Its owner froze it (this was not me), and opens it by a recovery.",
              " La bloqueó su dueño («No fui yo»), que la abre con una recuperación.");
      case INVITED, REFUSED ->
          Localized.text(
              " It has no secret yet, and the link of its invitation has ended: accounts invite-again sends another.",
              " Todavía no tiene contraseña, y el enlace de su invitación ya no sirve: accounts invite-again envía otra.");
      case IMPORTED, ACTIVE, SUSPENDED -> "";
    };
  }

  private static String said(Reinstated reinstated) {
    String lifted =
        reinstated.lifted()
            ? Localized.text("Reinstated.", "Reactivada.")
            : Localized.text(
                "It was not suspended by an operator.", "Un operador no la había suspendido.");
    if (!reinstated.left().isEmpty()) {
      return lifted
          + Localized.text(
              " It stays closed, for its member is suspended: members reinstate opens it.",
              " Sigue cerrada, porque su asociado está suspendido: members reinstate la abre.");
    }
    return lifted + next(reinstated.status());
  }
}
