package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKeys;
import io.portero.credential.Hashed;
import io.portero.guard.Limits;
import io.portero.journey.Fact;
import io.portero.journey.Here;
import io.portero.journey.Result;
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
  private final Completion completion;
  private final OwnerNotices notices;
  private final LinkSender links;
  private final Notifications notifications;
  private final Limits limits;
  private final Clock clock;

  RegistrationsOfCompanies(
      Accounts accounts,
      Completion completion,
      OwnerNotices notices,
      LinkSender links,
      Notifications notifications,
      Limits limits,
      Clock clock) {
    this.accounts = accounts;
    this.completion = completion;
    this.notices = notices;
    this.links = links;
    this.notifications = notifications;
    this.limits = limits;
    this.clock = clock;
  }

  /// Whose account is found already by what the company told, whatever user name it chooses.
  Optional<Account> owner(Here here, Newcomer company) {
    return accounts.find(
        here.portal().id(),
        LoginKeys.withoutUser(company.kind(), company.document(), company.email()));
  }

  Result registered(Here here, Account account, Hashed hashed) {
    completion.keep(here, account, hashed);
    completion.record(here, account, "registered");
    return received(here, account.userName(), Optional.of(account));
  }

  /// No second account.
  Result taken(Here here, Account owner, String user) {
    completion.record(here, owner, "already-registered");
    if (MessageLimits.allow(limits, here.portal(), owner.id().toString())) {
      notices.tell(here, owner, "already-registered");
    }
    return received(here, user, Optional.empty());
  }

  private Result received(Here here, String user, Optional<Account> made) {
    Fact.Described company = here.facts().get(Fact.Described.class);
    Map<String, Secret> notMe = Map.of("notMe", links.notMe(here, made));
    notifications.send(
        new Notification(
            here.portal().id(),
            here.language(),
            "registration-received",
            company.email(),
            null,
            MessageData.of(here, company.name(), user, Duration.ofDays(1), clock.instant()),
            notMe,
            null,
            "registration-received:" + here.journey().id() + ":" + Ids.next(clock)));
    return new Result.Next(
        here.facts().with(new Fact.Ended(Fact.Ended.How.DONE, user, company.email().masked())));
  }
}
