package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.journey.Invitations;
import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `accounts invite-again`.
@Command(
    name = "invite-again",
    exitCodeOnExecutionException = 70,
    description = {
      "Sends a new invitation to an account that has no secret yet: invited, refused or expired, or taken over without a hash.",
      "The links of earlier invitations end."
    })
final class AccountsInviteAgain implements Callable<Integer> {

  private static final Set<Account.Status> INVITABLE =
      Set.of(Account.Status.INVITED, Account.Status.IMPORTED, Account.Status.REFUSED);

  @Mixin private Installation installation = new Installation();
  @Mixin private PortalChoice choice = new PortalChoice();
  @Mixin private AccountChoice who = new AccountChoice();

  @Override
  public Integer call() {
    Portal portal = choice.portal();
    if (portal.plan(JourneyKind.INVITE).isEmpty()) {
      throw new Refusal(
          "The portal %s invites nobody: its definition has no journey invite."
              .formatted(portal.id()),
          "El portal %s no invita a nadie: su definición no tiene el recorrido invite."
              .formatted(portal.id()));
    }
    try (var bench = Workbench.open(installation, choice.folder(), "accounts invite-again")) {
      Account account = who.of(portal, bench.part(Accounts.class));
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
      return 0;
    }
  }
}
