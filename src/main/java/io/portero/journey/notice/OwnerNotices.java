package io.portero.journey.notice;

import io.portero.account.Account;
import io.portero.journey.StepContext;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.Portal;
import io.portero.shared.EmailAddress;
import io.portero.shared.Ids;
import io.portero.shared.Language;
import io.portero.shared.MobileNumber;
import io.portero.shared.Origin;
import io.portero.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the owner of an account, at every address on file, what happened to it: when, from where, and what to do.
@Component
public class OwnerNotices {

  private final LinkSender links;
  private final Notifications notifications;
  private final Clock clock;

  OwnerNotices(LinkSender links, Notifications notifications, Clock clock) {
    this.links = links;
    this.notifications = notifications;
    this.clock = clock;
  }

  /// @param origin whose doing it was, @param at when
  public record Occasion(Portal portal, Language language, Origin origin, Instant at) {}

  /// What the owner, or somebody in their place, does now.
  public void tell(StepContext context, Account account, String what) {
    tell(
        account,
        what,
        new Occasion(
            context.portal(), context.language(), context.visit().origin(), clock.instant()));
  }

  /// With a link to say that it was not them.
  ///
  /// @param what name of the message
  public void tell(Account account, String what, Occasion occasion) {
    Map<String, Secret> notMe = Map.of("notMe", links.notMe(occasion.portal(), account));
    send(account, what, occasion, Map.of(), notMe);
  }

  /// That they said so, with the way back.
  public void tellFrozen(Account account, Occasion occasion) {
    Map<String, String> back = Map.of("link", links.recovery(occasion.portal()));
    send(account, "account-frozen", occasion, back, Map.of());
  }

  /// Where an account was reached until now; null where nothing changed.
  record Left(@Nullable EmailAddress email, @Nullable MobileNumber mobile) {}

  /// That an address or number is the account's no more. Nothing in it opens or closes anything, and it names nobody: it may be
  /// somebody else's by now.
  void tellLeft(Account account, Left left, Occasion occasion) {
    notifications.send(
        new Notification(
            occasion.portal().id(),
            occasion.language(),
            "contact-removed",
            left.email(),
            left.mobile(),
            MessageData.of(
                occasion.portal(),
                occasion.language(),
                occasion.origin(),
                occasion.at(),
                Duration.ofDays(1),
                Map.of("name", "")),
            Map.of(),
            null,
            "contact-removed:" + account.id() + ":" + Ids.next(clock)));
  }

  private void send(
      Account account,
      String what,
      Occasion occasion,
      Map<String, String> more,
      Map<String, Secret> secrets) {
    Map<String, String> data = new HashMap<>(more);
    data.put("name", account.name());
    data.put("user", account.signInName());
    notifications.send(
        new Notification(
                occasion.portal().id(),
                occasion.language(),
                what,
                account.email(),
                account.mobile(),
                MessageData.of(
                    occasion.portal(),
                    occasion.language(),
                    occasion.origin(),
                    occasion.at(),
                    Duration.ofDays(1),
                    data),
                secrets,
                null,
                what + ":" + account.id() + ":" + Ids.next(clock))
            .about(account.id()));
  }
}
