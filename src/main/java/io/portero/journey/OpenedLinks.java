package io.portero.journey;

import io.portero.account.Accounts;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.shared.Ids;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.verification.Link;
import io.portero.verification.Links;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Looks at links from mails without using them up: a mail scanner may do it too (A10).
@Component
public class OpenedLinks {

  private final Links links;
  private final Plans plans;
  private final Accounts accounts;

  OpenedLinks(Links links, Plans plans, Accounts accounts) {
    this.links = links;
    this.plans = plans;
    this.accounts = accounts;
  }

  /// What a link is good for still: neither used nor expired, of an account that is as it was when the link was made, and to a step that
  /// the portal still has.
  record Good(Link link, Plan plan) {

    /// The journey that begins behind it, as `id`.
    Journey journey(UUID id) {
      Facts holder = Facts.NONE.with(new Fact.Holder(link.account(), link.epoch()));
      return new Journey(id, plan.version(), link.step(), 0, holder);
    }
  }

  public Optional<OpenedLink> look(Portal portal, Secret token) {
    return find(portal, token)
        .map(good ->
            new OpenedLink(good.link().kind(), good.plan().step(good.link().step()).type()));
  }

  /// What a link that is good for nothing any more led to, as far as that is known: the page that says so speaks of it.
  public Optional<JourneyKind> kind(Portal portal, Secret token) {
    return links.kind(portal.id(), token);
  }

  Optional<Good> find(Portal portal, Secret token) {
    if (!Tokens.looksLikeToken(token.reveal())) {
      return Optional.empty();
    }
    return links
        .peek(portal.id(), token)
        .filter(link -> accounts.isAt(link.account(), link.epoch()))
        .flatMap(link ->
            plans
                .of(portal, link.kind(), link.planVersion())
                .filter(plan -> link.step() < plan.size())
                .map(plan -> new Good(link, plan)))
        .filter(good -> PlanAvailability.all(portal, good.plan(), good.journey(Ids.NOBODY)));
  }
}
