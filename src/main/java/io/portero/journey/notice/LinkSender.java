package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.journey.StepContext;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.shared.Addresses;
import io.portero.shared.DocumentNumber;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.Secret;
import io.portero.verification.Links;
import io.portero.verification.NotMeLinks;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Issues a link to what follows a `prove-by-link` step and sends it (A6), and knows what other links of mails are like.
@Component
public class LinkSender {

  private final Links links;
  private final NotMeLinks notMeLinks;
  private final Notifications notifications;
  private final Addresses addresses;
  private final Clock clock;

  LinkSender(
      Links links,
      NotMeLinks notMeLinks,
      Notifications notifications,
      Addresses addresses,
      Clock clock) {
    this.links = links;
    this.notMeLinks = notMeLinks;
    this.notifications = notifications;
    this.addresses = addresses;
    this.clock = clock;
  }

  /// Where a mailed link leads.
  ///
  /// @param step index in the plan of the page that it opens
  record Way(Portal portal, Plan plan, int step, Duration lifetime) {}

  boolean send(String template, Account account, Way way, Language language) {
    Portal portal = way.portal();
    Secret link = link(account, way);
    DocumentNumber document = account.document();
    notifications.send(
        new Notification(
                portal.id(),
                language,
                template,
                account.email(),
                null,
                MessageData.of(
                    portal,
                    language,
                    Origin.NONE,
                    clock.instant(),
                    way.lifetime(),
                    Map.of(
                        "name", account.name(),
                        "user", account.signInName(),
                        "document", document == null ? "" : document.number())),
                Map.of("link", link, "notMe", notMe(portal, account)),
                clock.instant().plus(way.lifetime()),
                template + ":" + account.id() + ":" + clock.millis())
            .about(account.id()));
    return true;
  }

  /// The address of a new link; older ones of the account and kind of journey stop working.
  Secret link(Account account, Way way) {
    Secret token =
        links.issue(
            way.portal().id(),
            way.plan().kind(),
            account.id(),
            account.epoch(),
            way.lifetime(),
            way.plan().version(),
            way.step());
    return Secret.of(base(way.portal()) + "/link/" + token.reveal());
  }

  /// A link by which the owner says that it was not them.
  public Secret notMe(Portal portal, Account account) {
    return notMe(portal, account.id());
  }

  /// The same on a journey whose person may have no account yet.
  public Secret notMe(StepContext context, Optional<Account> account) {
    return notMe(context.portal(), account.map(Account::id).orElse(context.journey().id()));
  }

  private Secret notMe(Portal portal, UUID about) {
    Secret token = notMeLinks.issue(portal.id(), about);
    return Secret.of(base(portal) + "/not-me/" + token.reveal());
  }

  /// Where a recovery begins, or where help is where there is none.
  String recovery(Portal portal) {
    return base(portal) + (portal.plan(JourneyKind.RECOVER).isPresent() ? "/recover" : "/help");
  }

  private String base(Portal portal) {
    return portal
        .organisation()
        .baseUrl()
        .map(Object::toString)
        .orElse(addresses.base() + "/" + portal.id());
  }
}
