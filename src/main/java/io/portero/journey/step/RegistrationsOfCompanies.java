package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKeys;
import io.portero.audit.AuditEvent;
import io.portero.credential.Hashed;
import io.portero.guard.Limit;
import io.portero.guard.RateLimiter;
import io.portero.journey.Fact;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.access.SecretChange;
import io.portero.journey.notice.LinkSender;
import io.portero.journey.notice.MessageData;
import io.portero.journey.notice.OwnerNotices;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.shared.Ids;
import io.portero.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The end of a company's registration (C9). Whoever registers has proved an address, and nothing about the company: page and mail
/// are the same for a company that has an account and for one that has none, and say what becomes of either. The
/// account's owner is told, at the account's own address.
@Component
class RegistrationsOfCompanies {

  private final Accounts accounts;
  private final SecretChange secretChange;
  private final OwnerNotices notices;
  private final LinkSender links;
  private final Notifications notifications;
  private final RateLimiter rateLimiter;
  private final Clock clock;

  RegistrationsOfCompanies(
      Accounts accounts,
      SecretChange secretChange,
      OwnerNotices notices,
      LinkSender links,
      Notifications notifications,
      RateLimiter rateLimiter,
      Clock clock) {
    this.accounts = accounts;
    this.secretChange = secretChange;
    this.notices = notices;
    this.links = links;
    this.notifications = notifications;
    this.rateLimiter = rateLimiter;
    this.clock = clock;
  }

  /// Whose account is found already by what the company told, whatever user name it chooses.
  Optional<Account> owner(StepContext context, Newcomer company) {
    return accounts.find(
        context.portal().id(),
        LoginKeys.withoutUser(company.kind(), company.document(), company.email()));
  }

  Result registered(StepContext context, Account account, Hashed hashed) {
    secretChange.keep(context, account, hashed);
    secretChange.record(context, account, AuditEvent.REGISTERED);
    return received(context, account.userName(), Optional.of(account));
  }

  /// No second account.
  Result taken(StepContext context, Account owner, String user) {
    secretChange.record(context, owner, AuditEvent.ALREADY_REGISTERED);
    if (rateLimiter.allowAll(Limit.MESSAGES, context.portal().id() + "/" + owner.id())) {
      notices.tell(context, owner, "already-registered");
    }
    return received(context, user, Optional.empty());
  }

  private Result received(StepContext context, String user, Optional<Account> made) {
    Fact.Described company = context.facts().get(Fact.Described.class);
    Map<String, Secret> notMe = Map.of("notMe", links.notMe(context, made));
    notifications.send(
        new Notification(
            context.portal().id(),
            context.language(),
            "registration-received",
            company.email(),
            null,
            MessageData.of(context, company.name(), user, Duration.ofDays(1), clock.instant()),
            notMe,
            null,
            "registration-received:" + context.journey().id() + ":" + Ids.next(clock)));
    return new Result.Next(
        context.facts().with(new Fact.Ended(Fact.Ended.How.DONE, user, company.email().masked())));
  }
}
