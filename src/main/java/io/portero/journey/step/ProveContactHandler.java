package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.notice.CodeDelivery;
import io.portero.journey.notice.CodeSender;
import io.portero.journey.notice.LinkSender;
import io.portero.journey.notice.Recipient;
import io.portero.journey.notice.Recipients;
import io.portero.portal.JourneyKind;
import io.portero.portal.Step;
import io.portero.shared.Secret;
import io.portero.verification.CodeSubject;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One code to mobile and mail at once, and a page to type it (B6, B7, C9). Who has an account already learns it only here, after
/// the proof (B14); whether a company has one (C9), which no code proves, nobody learns here at all.
@Component
class ProveContactHandler implements StepHandler<Step.ProveContact> {

  private final CodeEntry entry;
  private final CodeSender sender;
  private final Recipients recipients;
  private final LinkSender links;
  private final Accounts accounts;

  ProveContactHandler(
      CodeEntry entry,
      CodeSender sender,
      Recipients recipients,
      LinkSender links,
      Accounts accounts) {
    this.entry = entry;
    this.sender = sender;
    this.recipients = recipients;
    this.links = links;
    this.accounts = accounts;
  }

  @Override
  public View show(Step.ProveContact step, StepContext context) {
    return entry.show(context, delivery(step, context));
  }

  @Override
  public Facts enter(Step.ProveContact step, StepContext context) {
    return sender
        .send(context, delivery(step, context))
        .map(context.facts()::with)
        .orElse(context.facts());
  }

  @Override
  public Result answer(
      Step.ProveContact step, StepContext context, Answer answer, Prepared prepared) {
    return entry.answer(delivery(step, context), context, answer, () -> proved(context));
  }

  private CodeDelivery delivery(Step.ProveContact step, StepContext context) {
    Recipient recipient = recipients.of(context);
    CodeSubject subject =
        new CodeSubject(
            context.portal().id(),
            context.visit().kind().path(),
            Recipients.codesOf(context.facts(), context.journey().id()));
    return new CodeDelivery(step, subject, recipient, null, code -> letter(context, code));
  }

  private CodeDelivery.Letter letter(StepContext context, Secret code) {
    return new CodeDelivery.Letter(
        "security-code", Map.of("code", code, "notMe", links.notMe(context, ofMember(context))));
  }

  private Optional<Account> ofMember(StepContext context) {
    return context.facts().find(Fact.Matched.class).flatMap(m -> accounts.ofMember(m.member()));
  }

  private Result proved(StepContext context) {
    Optional<Account> account = ofMember(context);
    boolean registering = context.visit().kind() == JourneyKind.REGISTER;
    if (registering && account.isPresent()) {
      return end(context, Fact.Ended.How.ALREADY_REGISTERED, account.get().userName());
    }
    if (!registering && account.isEmpty()) {
      return end(context, Fact.Ended.How.NOT_REGISTERED, "");
    }
    if (account.filter(a -> !a.status().isRecoverable()).isPresent()) {
      return end(context, Fact.Ended.How.CLOSED, "");
    }
    return new Result.Next(
        account.map(a -> context.facts().with(Fact.Holder.of(a))).orElse(context.facts()));
  }

  private static Result end(StepContext context, Fact.Ended.How how, String user) {
    return new Result.End(context.facts().with(new Fact.Ended(how, user, "")));
  }
}
