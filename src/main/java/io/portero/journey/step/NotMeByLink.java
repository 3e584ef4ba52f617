package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.audit.Audit;
import io.portero.audit.Event;
import io.portero.journey.NotMe;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.Portal;
import io.portero.shared.Ids;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.Secret;
import io.portero.verification.NotMeLinks;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class NotMeByLink implements NotMe {

  private final NotMeLinks links;
  private final Accounts accounts;
  private final WaysIn waysIn;
  private final LinkSender sender;
  private final Notifications notifications;
  private final Audit audit;
  private final Clock clock;

  NotMeByLink(
      NotMeLinks links,
      Accounts accounts,
      WaysIn waysIn,
      LinkSender sender,
      Notifications notifications,
      Audit audit,
      Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.waysIn = waysIn;
    this.sender = sender;
    this.notifications = notifications;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Stand look(Portal portal, Secret token) {
    return links.find(portal.id(), token).map(this::stand).orElse(Stand.USELESS);
  }

  @Override
  public Stand freeze(Portal portal, Secret token, Language language, Origin origin) {
    var found = links.find(portal.id(), token);
    if (found.isEmpty() || found.get().used() || !links.useAll(found.get().account())) {
      return look(portal, token);
    }
    Account account = accounts.find(found.get().account()).orElseThrow();
    waysIn.endJourneys(account, Ids.next(clock));
    accounts.freeze(account.id());
    waysIn.endDevices(account);
    waysIn.end(account);
    audit.record(new Event("frozen", portal.id(), account.id(), "ok", origin, Map.of()));
    tell(portal, account, language, origin);
    return Stand.FROZEN;
  }

  private Stand stand(NotMeLinks.Found found) {
    if (!found.used()) {
      return Stand.READY;
    }
    return accounts
        .find(found.account())
        .filter(account -> account.status() == Account.Status.FROZEN)
        .map(_ -> Stand.FROZEN)
        .orElse(Stand.USELESS);
  }

  private void tell(Portal portal, Account account, Language language, Origin origin) {
    notifications.send(
        new Notification(
            portal.id(),
            language,
            "account-frozen",
            account.email(),
            account.mobile(),
            MessageData.of(
                portal,
                language,
                origin,
                clock.instant(),
                Duration.ofDays(1),
                Map.of(
                    "name", account.name(),
                    "user", account.userName(),
                    "link", sender.recovery(portal))),
            Map.of(),
            null,
            "account-frozen:" + account.id() + ":" + Ids.next(clock)));
  }
}
