package io.portero.journey.step;

import io.portero.guard.Limits;
import io.portero.journey.Fact;
import io.portero.journey.Here;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.CodeSpec;
import io.portero.shared.Channel;
import io.portero.verification.Codes;
import io.portero.verification.Issue;
import io.portero.verification.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Issues a code and sends it to all the channels of its step.
@Component
class CodeSender {

  private final Codes codes;
  private final Notifications notifications;
  private final Limits limits;
  private final SmsWatch sms;
  private final Clock clock;

  CodeSender(Codes codes, Notifications notifications, Limits limits, SmsWatch sms, Clock clock) {
    this.codes = codes;
    this.notifications = notifications;
    this.limits = limits;
    this.sms = sms;
    this.clock = clock;
  }

  /// Empty if the limits let no message go now; an older code then stays good.
  Optional<Fact.CodeSent> send(Here here, CodeErrand errand) {
    CodeSpec spec = errand.step().code();
    Contacts.Target target = errand.target();
    State state = codes.state(errand.subject(), spec);
    if (!state.untilResend().isZero()
        || !state.moreToday()
        || !MessageLimits.allow(limits, here.portal(), target.owner())
        || !isWithinTheDay(here, errand)
        || !(codes.issue(errand.subject(), spec) instanceof Issue.Issued issued)) {
      return Optional.empty();
    }
    CodeErrand.Letter letter = errand.letter().apply(issued.code());
    List<Channel> channels = errand.step().channels();
    Set<Channel> ways =
        notifications.send(
            new Notification(
                    here.portal().id(),
                    here.language(),
                    letter.template(),
                    channels.contains(Channel.EMAIL) ? target.email() : null,
                    channels.contains(Channel.SMS) ? target.mobile() : null,
                    MessageData.of(
                        here, target.name(), target.user(), spec.lifetime(), clock.instant()),
                    letter.secrets(),
                    issued.expiresAt(),
                    here.visit().kind().path()
                        + ":"
                        + here.journey().id()
                        + ":"
                        + here.journey().revision())
                .about(about(here, errand)));
    return Optional.of(new Fact.CodeSent(ways.contains(Channel.SMS)));
  }

  /// Each journey has a code of its own; this bounds them all, and with them the guesses.
  private boolean isWithinTheDay(Here here, CodeErrand errand) {
    String whose =
        here.portal().id() + "/" + errand.subject().purpose() + "/" + errand.target().owner();
    return limits.allow("codes.day", whose, errand.step().code().maxPerDay(), Duration.ofDays(1));
  }

  private static UUID about(Here here, CodeErrand errand) {
    return Optional.ofNullable(errand.account())
        .or(() -> here.facts().find(Fact.Matched.class).map(Fact.Matched::member))
        .orElse(here.journey().id());
  }

  /// Whether the step wants an SMS and the code went without: the portal's of this day are used up, whoever asked for it. A code
  /// that did not go on this journey is taken for one that goes now.
  boolean wentWithoutSms(Here here, CodeErrand errand) {
    return errand.step().channels().contains(Channel.SMS)
        && errand.target().mobile() != null
        && here.facts()
            .find(Fact.CodeSent.class)
            .map(sent -> !sent.bySms())
            .orElseGet(() -> sms.isUsedUp(here.portal()));
  }
}
