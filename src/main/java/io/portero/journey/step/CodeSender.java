package io.portero.journey.step;

import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.guard.Limits;
import io.portero.journey.Fact;
import io.portero.journey.Here;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.JourneyKind;
import io.portero.portal.Step;
import io.portero.shared.Channel;
import io.portero.verification.Codes;
import io.portero.verification.Issue;
import io.portero.verification.State;
import io.portero.verification.Subject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Issues a code and sends it, or — where the company has an account already (C9) — says so by mail instead, so that
/// the page looks the same.
@Component
class CodeSender {

  private final Codes codes;
  private final Notifications notifications;
  private final Accounts accounts;
  private final Limits limits;
  private final Clock clock;

  CodeSender(
      Codes codes, Notifications notifications, Accounts accounts, Limits limits, Clock clock) {
    this.codes = codes;
    this.notifications = notifications;
    this.accounts = accounts;
    this.limits = limits;
    this.clock = clock;
  }

  /// False if the limits let no message go now; an older code then stays good.
  boolean send(Here here, Step.ProveContact step, Subject subject, Contacts.Target target) {
    State state = codes.state(subject, step.code());
    if (!state.untilResend().isZero()
        || !state.moreToday()
        || !MessageLimits.allow(limits, here.portal(), target.owner())
        || !(codes.issue(subject, step.code()) instanceof Issue.Issued issued)) {
      return false;
    }
    boolean taken = isTaken(here);
    notifications.send(
        new Notification(
            here.portal().id(),
            here.language(),
            taken ? "already-registered" : "security-code",
            step.channels().contains(Channel.EMAIL) ? target.email() : null,
            step.channels().contains(Channel.SMS) ? target.mobile() : null,
            MessageData.of(here, target.name(), "", step.code().lifetime(), clock.instant()),
            taken ? Map.of() : Map.of("code", issued.code()),
            issued.expiresAt(),
            here.visit().kind().path()
                + ":"
                + here.journey().id()
                + ":"
                + here.journey().revision()));
    return true;
  }

  private boolean isTaken(Here here) {
    Optional<Fact.Described> described = here.facts().find(Fact.Described.class);
    return here.visit().kind() == JourneyKind.REGISTER
        && described
            .filter(d -> !accounts.isFree(here.portal().id(), LoginKey.document(d.document())))
            .isPresent();
  }
}
