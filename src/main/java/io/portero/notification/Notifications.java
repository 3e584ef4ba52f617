package io.portero.notification;

import io.portero.portal.MessageTemplate;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Channel;
import io.portero.shared.Ids;
import io.portero.shared.Wake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells people things. What is told stands in the outbox in the caller's transaction: it is sent if and only if that
/// commits, a moment later, by a worker.
@Component
public class Notifications {

  /// A message that nobody took for so long is of no use any more.
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Portals portals;
  private final Renderer renderer;
  private final Outbox outbox;
  private final Providers providers;
  private final SmsAllowance allowance;
  private final Seal seal;
  private final Wake wake;
  private final Clock clock;

  Notifications(
      Portals portals,
      Renderer renderer,
      Outbox outbox,
      Providers providers,
      SmsAllowance allowance,
      Seal seal,
      Wake wake,
      Clock clock) {
    this.portals = portals;
    this.renderer = renderer;
    this.outbox = outbox;
    this.providers = providers;
    this.allowance = allowance;
    this.seal = seal;
    this.wake = wake;
    this.clock = clock;
  }

  /// Sends by mail if there is an address, and by SMS if there is a number, a text for it, a provider, and an SMS left for today.
  ///
  /// @return the ways by which it goes
  /// @throws IllegalArgumentException if the portal has no such template; `portal check` keeps that from happening
  public Set<Channel> send(Notification notification) {
    Portal portal = portals.get(notification.portal());
    MessageTemplate.Text text = text(portal, notification);
    Values values = Values.of(notification, portal, clock);
    Set<Channel> ways = EnumSet.noneOf(Channel.class);
    if (notification.email() != null) {
      Body body = renderer.mail(portal, notification.language(), text, values);
      add(notification, Channel.EMAIL, from(portal), notification.email().value(), body);
      ways.add(Channel.EMAIL);
    }
    if (notification.mobile() != null
        && text.sms().isPresent()
        && providers.hasSms()
        && allowance.admits(portal)) {
      Body body = renderer.sms(portal, text.sms().get(), values);
      add(notification, Channel.SMS, smsFrom(portal), notification.mobile().e164(), body);
      ways.add(Channel.SMS);
    }
    wake.afterCommit();
    return ways;
  }

  /// Keeps what is about somebody and waits for these addresses and numbers from being sent: they are no longer the person's. What
  /// another person gets at the same address goes. Joins the caller's transaction; what is to be told to them all the same is
  /// sent afterwards.
  ///
  /// @param about accounts and members, @param recipients as `EmailAddress` and `MobileNumber` have them
  /// @return how many messages that were
  public int cancel(Collection<UUID> about, Collection<String> recipients) {
    return outbox.cancel(about, recipients);
  }

  private void add(
      Notification notification, Channel channel, Outgoing.Party from, String to, Body body) {
    Instant now = clock.instant();
    Instant latest = now.plus(PATIENCE);
    Instant expiresAt =
        Optional.ofNullable(notification.expiresAt()).filter(latest::isAfter).orElse(latest);
    var message = new Outgoing(Ids.next(clock), notification.portal(), channel, from, to, body, 0);
    var origin =
        new Outbox.Origin(notification.template(), notification.cause(), notification.about());
    outbox.add(message, seal.close(message.id(), body), origin, expiresAt);
  }

  private static MessageTemplate.Text text(Portal portal, Notification notification) {
    MessageTemplate template = portal.files().messages().get(notification.template());
    if (template == null || template.texts().isEmpty()) {
      throw new IllegalArgumentException(
          "portal " + portal.id() + " has no message " + notification.template());
    }
    return Optional.ofNullable(template.texts().get(notification.language()))
        .or(() ->
            portal.organisation().languages().stream()
                .flatMap(l -> Optional.ofNullable(template.texts().get(l)).stream())
                .findFirst())
        .orElseGet(() -> template.texts().values().iterator().next());
  }

  private static Outgoing.Party from(Portal portal) {
    var mail = portal.organisation().mail();
    return new Outgoing.Party(Values.line(mail.fromName()), Values.line(mail.fromAddress()));
  }

  private static Outgoing.Party smsFrom(Portal portal) {
    return new Outgoing.Party(Values.line(portal.organisation().mail().smsSender()), "");
  }
}
