package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.journey.Invitations;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Origin;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class InvitationsByLink implements Invitations {

  private final Accounts accounts;
  private final AccountStates states;
  private final Portals portals;
  private final LinkSender sender;
  private final Audit audit;

  InvitationsByLink(
      Accounts accounts, AccountStates states, Portals portals, LinkSender sender, Audit audit) {
    this.accounts = accounts;
    this.states = states;
    this.portals = portals;
    this.sender = sender;
    this.audit = audit;
  }

  @Override
  public void invite(UUID id) {
    if (!states.invite(id)) {
      throw new IllegalStateException("the account is its owner's already, or closed");
    }
    Account account = accounts.find(id).orElseThrow();
    Portal portal = portals.get(account.portal());
    Plan plan =
        portal
            .plan(JourneyKind.INVITE)
            .orElseThrow(() -> new IllegalStateException("the portal has no journey 'invite'"));
    Duration lifetime =
        plan.step(0)
            .linkLifetime()
            .orElseThrow(
                () -> new IllegalStateException("the journey 'invite' does not begin with a link"));
    sender.send(
        "invitation",
        account,
        new LinkSender.Way(portal, plan, 1, lifetime),
        portal.organisation().languages().getFirst());
    audit.record(new AuditRecord(AuditEvent.INVITED, portal.id(), id, "ok", Origin.NONE, Map.of()));
  }
}
