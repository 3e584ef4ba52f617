package io.portero.journey.access;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.journey.NotMe;
import io.portero.portal.Portal;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.Secret;
import io.portero.verification.NotMeLinks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class NotMeByLink implements NotMe {

  private final NotMeLinks links;
  private final Accounts accounts;
  private final NotMeActs acts;

  NotMeByLink(NotMeLinks links, Accounts accounts, NotMeActs acts) {
    this.links = links;
    this.accounts = accounts;
    this.acts = acts;
  }

  @Override
  public Optional<Stand> look(Portal portal, Secret token) {
    return links.find(portal.id(), token).flatMap(this::stand);
  }

  @Override
  public Optional<Stand> say(
      Portal portal, Secret token, Optional<Act> agreed, Language language, Origin origin) {
    links
        .find(portal.id(), token)
        .filter(link -> !link.used())
        .ifPresent(link -> say(portal, link.about(), agreed, language, origin));
    return look(portal, token);
  }

  private void say(
      Portal portal, UUID about, Optional<Act> agreed, Language language, Origin origin) {
    // before its links: whoever ends what leads into it takes them in this order
    Optional<Account> account = accounts.lock(about);
    Act act = what(account);
    if (agreed.filter(act::equals).isEmpty()) {
      return;
    }
    if (act == Act.STOP) {
      // first of all, for it waits for an answer that may be making an account: then the link is
      // about that, and not used up
      acts.erase(portal, about);
    }
    if (!links.useAll(about)) {
      return;
    }
    switch (act) {
      case FREEZE -> acts.freeze(portal, account.orElseThrow(), language, origin);
      case REFUSE -> acts.refuse(portal, account.orElseThrow(), origin);
      case STOP -> acts.stopped(portal, about, origin);
    }
  }

  private Optional<Stand> stand(NotMeLinks.Found found) {
    Optional<Account> account = accounts.find(found.about());
    // used, and the owner is back: by a recovery, or by another invitation
    boolean over =
        found.used() && account.filter(a -> a.status() == Account.Status.ACTIVE).isPresent();
    return over ? Optional.empty() : Optional.of(new Stand(what(account), found.used()));
  }

  private static Act what(Optional<Account> account) {
    return account
        .map(a ->
            switch (a.status()) {
              case INVITED, REFUSED -> Act.REFUSE;
              case IMPORTED, ACTIVE, FROZEN, SUSPENDED -> Act.FREEZE;
            })
        .orElse(Act.STOP);
  }
}
