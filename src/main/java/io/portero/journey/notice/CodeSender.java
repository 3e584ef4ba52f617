package io.portero.journey.notice;

import io.portero.guard.Limit;
import io.portero.guard.RateLimiter;
import io.portero.journey.Fact;
import io.portero.journey.StepContext;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.CodeSpec;
import io.portero.shared.Channel;
import io.portero.verification.CodeIssue;
import io.portero.verification.CodeState;
import io.portero.verification.Codes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Issues a code and sends it to all the channels of its step.
@Component
public class CodeSender {

  private final Codes codes;
  private final Notifications notifications;
  private final RateLimiter rateLimiter;
  private final SmsWatch sms;
  private final Clock clock;

  CodeSender(
      Codes codes,
      Notifications notifications,
      RateLimiter rateLimiter,
      SmsWatch sms,
      Clock clock) {
    this.codes = codes;
    this.notifications = notifications;
    this.rateLimiter = rateLimiter;
    this.sms = sms;
    this.clock = clock;
  }

  /// Empty if the limits let no message go now; an older code then stays good.
  public Optional<Fact.CodeSent> send(StepContext context, CodeDelivery delivery) {
    CodeSpec spec = delivery.step().code();
    Recipient recipient = delivery.recipient();
    CodeState state = codes.state(delivery.subject(), spec);
    if (!state.untilResend().isZero()
        || !state.moreToday()
        || !rateLimiter.allowAll(Limit.MESSAGES, context.portal().id() + "/" + recipient.owner())
        || !isWithinTheDay(context, delivery)
        || !(codes.issue(delivery.subject(), spec) instanceof CodeIssue.Issued issued)) {
      return Optional.empty();
    }
    CodeDelivery.Letter letter = delivery.letter().apply(issued.code());
    List<Channel> channels = delivery.step().channels();
    Set<Channel> ways =
        notifications.send(
            new Notification(
                    context.portal().id(),
                    context.language(),
                    letter.template(),
                    channels.contains(Channel.EMAIL) ? recipient.email() : null,
                    channels.contains(Channel.SMS) ? recipient.mobile() : null,
                    MessageData.of(
                        context,
                        recipient.name(),
                        recipient.user(),
                        spec.lifetime(),
                        clock.instant()),
                    letter.secrets(),
                    issued.expiresAt(),
                    context.visit().kind().path()
                        + ":"
                        + context.journey().id()
                        + ":"
                        + context.journey().revision())
                .about(about(context, delivery)));
    return Optional.of(new Fact.CodeSent(ways.contains(Channel.SMS)));
  }

  /// Each journey has a code of its own; this bounds them all, and with them the guesses.
  private boolean isWithinTheDay(StepContext context, CodeDelivery delivery) {
    String whose =
        context.portal().id()
            + "/"
            + delivery.subject().purpose()
            + "/"
            + delivery.recipient().owner();
    return rateLimiter.allow(Limit.CODES, whose, delivery.step().code().maxPerDay());
  }

  private static UUID about(StepContext context, CodeDelivery delivery) {
    return Optional.ofNullable(delivery.account())
        .or(() -> context.facts().find(Fact.Matched.class).map(Fact.Matched::member))
        .orElse(context.journey().id());
  }

  /// Whether the step wants an SMS and the code went without: the portal's of this day are used up, whoever asked for it. A code
  /// that did not go on this journey is taken for one that goes now.
  public boolean wentWithoutSms(StepContext context, CodeDelivery delivery) {
    return delivery.step().channels().contains(Channel.SMS)
        && delivery.recipient().mobile() != null
        && context
            .facts()
            .find(Fact.CodeSent.class)
            .map(sent -> !sent.bySms())
            .orElseGet(() -> sms.isUsedUp(context.portal()));
  }
}
