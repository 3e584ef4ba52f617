package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Step;
import io.portero.shared.Addresses;
import io.portero.shared.DocumentNumber;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.Secret;
import io.portero.verification.Links;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Issues a link to what follows a `prove-by-link` step and sends it (A6).
@Component
class LinkSender {

  private final Links links;
  private final Notifications notifications;
  private final Addresses addresses;
  private final Clock clock;

  LinkSender(Links links, Notifications notifications, Addresses addresses, Clock clock) {
    this.links = links;
    this.notifications = notifications;
    this.addresses = addresses;
    this.clock = clock;
  }

  boolean send(
      String template,
      Account account,
      Portal portal,
      Plan plan,
      Step.ProveByLink step,
      int index,
      Language language) {
    Secret token =
        links.issue(
            portal.id(), plan.kind(), account.id(), step.lifetime(), plan.version(), index + 1);
    String base =
        portal
            .organisation()
            .baseUrl()
            .map(Object::toString)
            .orElse(addresses.base() + "/" + portal.id());
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
                step.lifetime(),
                Map.of(
                    "name", account.name(),
                    "user", account.userName(),
                    "document", document == null ? "" : document.number())),
            Map.of("link", Secret.of(base + "/link/" + token.reveal())),
            clock.instant().plus(step.lifetime()),
            template + ":" + account.id() + ":" + clock.millis()));
    return true;
  }
}
