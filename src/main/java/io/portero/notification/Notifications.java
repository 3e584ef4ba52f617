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

/// Sends messages to people, by way of the outbox: a message is written there in the caller's transaction, and a worker sends it a moment
/// after that has committed. What is rolled back is never sent.
@Component
public class Notifications {

  /// How long providers are asked to take a message; after that it is of no use any more.
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Portals portals;
  private final MessageRenderer renderer;
  private final Outbox outbox;
  private final MessageProviders providers;
  private final SmsAllowance allowance;
  private final Wake wake;
  private final Clock clock;

  Notifications(
      Portals portals,
      MessageRenderer renderer,
      Outbox outbox,
      MessageProviders providers,
      SmsAllowance allowance,
      Wake wake,
      Clock clock) {
    this.portals = portals;
    this.renderer = renderer;
    this.outbox = outbox;
    this.providers = providers;
    this.allowance = allowance;
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
    MessageValues values = MessageValues.of(notification, portal, clock);
    Set<Channel> ways = EnumSet.noneOf(Channel.class);
    if (notification.email() != null) {
      MessageBody body = renderer.mail(portal, notification.language(), text, values);
      add(notification, Channel.EMAIL, from(portal), notification.email().value(), body);
      ways.add(Channel.EMAIL);
    }
    if (notification.mobile() != null
        && text.sms().isPresent()
        && providers.hasSms()
        && allowance.admits(portal)) {
      MessageBody body = renderer.sms(portal, text.sms().get(), values);
      add(notification, Channel.SMS, smsFrom(portal), notification.mobile().e164(), body);
      ways.add(Channel.SMS);
    }
    wake.afterCommit(ways);
    return ways;
  }

  /// Cancels messages that wait for addresses and numbers which are no longer the person's. Messages about somebody else to the same
  /// address are sent. Joins the caller's transaction; what the old address must be told all the same is written afterwards.
  ///
  /// @param about accounts and members, @param recipients as `EmailAddress` and `MobileNumber` have them
  /// @return how many messages that were
  public int cancel(Collection<UUID> about, Collection<String> recipients) {
    return outbox.cancel(about, recipients);
  }

  private void add(
      Notification notification,
      Channel channel,
      OutgoingMessage.Party from,
      String to,
      MessageBody body) {
    Instant now = clock.instant();
    Instant latest = now.plus(PATIENCE);
    Instant expiresAt =
        Optional.ofNullable(notification.expiresAt()).filter(latest::isAfter).orElse(latest);
    var message =
        new OutgoingMessage(Ids.next(clock), notification.portal(), channel, from, to, body, 0);
    var origin =
        new Outbox.Origin(
            notification.template(),
            notification.cause(),
            notification.about(),
            notification.secrets().containsKey("code"));
    outbox.add(message, origin, expiresAt);
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

  private static OutgoingMessage.Party from(Portal portal) {
    var mail = portal.organisation().mail();
    return new OutgoingMessage.Party(
        MessageValues.line(mail.fromName()), MessageValues.line(mail.fromAddress()));
  }

  private static OutgoingMessage.Party smsFrom(Portal portal) {
    return new OutgoingMessage.Party(
        MessageValues.line(portal.organisation().mail().smsSender()), "");
  }
}
