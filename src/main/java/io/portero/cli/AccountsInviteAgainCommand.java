package io.portero.cli;

import io.portero.account.Account;
import io.portero.journey.Invitations;
import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import io.portero.terminal.Output;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;

/// `accounts invite-again`.
@Command(
    name = "invite-again",
    description = {
      "Sends a new invitation to an account that has no secret yet: invited, refused or expired, or taken over without a hash.",
      "The links of earlier invitations end."
    })
final class AccountsInviteAgainCommand extends AccountAction {

  private static final Set<Account.Status> INVITABLE =
      Set.of(Account.Status.INVITED, Account.Status.IMPORTED, Account.Status.REFUSED);

  @Override
  void require(Portal portal) {
    InvitationOutput.require(portal);
  }

  @Override
  void act(Account account, CommandContext context) {
    if (!INVITABLE.contains(account.status())) {
      throw new Refusal(
          "The account is its owner's already, or closed: nobody was invited.",
          "La cuenta ya es de su dueño, o está cerrada: no se invitó a nadie.");
    }
    context
        .bean(TransactionTemplate.class)
        .executeWithoutResult(_ -> context.bean(Invitations.class).invite(account.id()));
    Output.say(
        () -> InvitationOutput.said(account.email()),
        InvitationOutput.values("invited", account.email()));
  }
}
