package io.portero.journey;

import io.portero.account.Accounts;
import io.portero.portal.Plan;
import io.portero.portal.Portals;
import io.portero.shared.Ids;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.verification.Link;
import io.portero.verification.Links;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks at links from mails without using them up: a mail scanner may do it too (A10).
@Component
public class OpenedLinks {

  private final Links links;
  private final Plans plans;
  private final Portals portals;
  private final Accounts accounts;

  OpenedLinks(Links links, Plans plans, Portals portals, Accounts accounts) {
    this.links = links;
    this.plans = plans;
    this.portals = portals;
    this.accounts = accounts;
  }

  public Optional<OpenedLink> look(PortalId portal, Secret token) {
    if (!Tokens.looksLikeToken(token.reveal())) {
      return Optional.empty();
    }
    return links
        .peek(portal, token)
        .filter(link -> accounts.isAt(link.account(), link.epoch()))
        .flatMap(this::opened);
  }

  private static Journey journey(Plan plan, Link link) {
    return new Journey(Ids.NOBODY, plan.version(), link.step(), 0, Facts.NONE);
  }

  private Optional<OpenedLink> opened(Link link) {
    return plans
        .of(portals.get(link.portal()), link.kind(), link.planVersion())
        .filter(plan -> link.step() < plan.size())
        .filter(plan -> PlanAvailability.all(portals.get(link.portal()), plan, journey(plan, link)))
        .map(plan -> new OpenedLink(link.kind(), plan.step(link.step()).type()));
  }
}
