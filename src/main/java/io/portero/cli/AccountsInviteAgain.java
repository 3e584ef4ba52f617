package io.portero.cli;

import io.portero.account.Account;
import io.portero.journey.Invitations;
import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import java.util.Map;
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
final class AccountsInviteAgain extends AccountCommand {

  private static final Set<Account.Status> INVITABLE =
      Set.of(Account.Status.INVITED, Account.Status.IMPORTED, Account.Status.REFUSED);

  @Override
  void require(Portal portal) {
    if (portal.plan(JourneyKind.INVITE).isEmpty()) {
      throw new Refusal(
          "The portal %s invites nobody: its definition has no journey invite."
              .formatted(portal.id()),
          "El portal %s no invita a nadie: su definición no tiene el recorrido invite."
              .formatted(portal.id()));
    }
  }

  @Override
  void act(Account account, Workbench bench) {
    if (!INVITABLE.contains(account.status())) {
      throw new Refusal(
          "The account is its owner's already, or frozen: nobody was invited.",
          "La cuenta ya es de su dueño, o está congelada: no se invitó a nadie.");
    }
    bench
        .part(TransactionTemplate.class)
        .executeWithoutResult(_ -> bench.part(Invitations.class).invite(account.id()));
    Output.say(
        () ->
            Say.in("Invited again at %s.", "Invitada otra vez en %s.").formatted(account.email()),
        Map.of("result", "invited", "email", account.email().value()));
  }
}
