package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Suspension;
import io.portero.console.JsonLine;
import io.portero.console.Localized;
import io.portero.console.Output;
import io.portero.journey.OperatorActions;
import io.portero.journey.OperatorActions.Thawed;
import picocli.CommandLine.Command;

/// `accounts thaw`.
@Command(
    name = "thaw",
    description = {
      "Opens an account that an operator froze: it is again what it was, with the secret that it had.",
      "What was closed with a frozen member stays so: members thaw opens it. What the owner froze (this was not me), the owner opens by a recovery."
    })
final class AccountsReinstateCommand extends AccountAction {

  @Override
  void act(Account account, CommandContext context) {
    Thawed thawed = context.bean(OperatorActions.class).restore(account.id(), Suspension.OPERATOR);
    Output.say(
        () -> said(thawed),
        JsonLine.of("result", thawed.lifted() ? "thawed" : "unchanged")
            .and("memberStaysFrozen", !thawed.left().isEmpty()));
  }

  private static String said(Thawed thawed) {
    String lifted =
        thawed.lifted()
            ? Localized.text("Thawed.", "Descongelada.")
            : Localized.text(
                "It was not frozen by an operator.", "Un operador no la había congelado.");
    if (!thawed.left().isEmpty()) {
      return lifted
          + Localized.text(
              " It stays closed, for its member is frozen: members thaw opens it.",
              " Sigue cerrada, porque su asociado está congelado: members thaw la abre.");
    }
    return thawed.status() == Account.Status.FROZEN
        ? lifted
            + Localized.text(
                " Its owner froze it (this was not me), and opens it by a recovery.",
                " La congeló su titular (no fui yo), que la abre con una recuperación.")
        : lifted;
  }
}
