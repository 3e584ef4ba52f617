package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Here;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.View;
import io.portero.portal.JourneyKind;
import io.portero.portal.Step;
import io.portero.shared.Secret;
import io.portero.verification.Subject;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One code to mobile and mail at once, and a page to type it (B6, B7, C9). Who has an account already learns it only here, after
/// the proof (B14); whether a company has one (C9), which no code proves, nobody learns here at all.
@Component
class ProveContactHandler implements StepHandler<Step.ProveContact> {

  private final CodeEntry entry;
  private final CodeSender sender;
  private final Contacts contacts;
  private final LinkSender links;
  private final Accounts accounts;

  ProveContactHandler(
      CodeEntry entry, CodeSender sender, Contacts contacts, LinkSender links, Accounts accounts) {
    this.entry = entry;
    this.sender = sender;
    this.contacts = contacts;
    this.links = links;
    this.accounts = accounts;
  }

  @Override
  public View show(Step.ProveContact step, Here here) {
    return entry.show(here, errand(step, here));
  }

  @Override
  public Facts enter(Step.ProveContact step, Here here) {
    return sender.send(here, errand(step, here)).map(here.facts()::with).orElse(here.facts());
  }

  @Override
  public Result answer(Step.ProveContact step, Here here, Answer answer, Prepared prepared) {
    return entry.answer(errand(step, here), here, answer, () -> proved(here));
  }

  private CodeErrand errand(Step.ProveContact step, Here here) {
    Contacts.Target target = contacts.of(here);
    Subject subject =
        new Subject(
            here.portal().id(),
            here.visit().kind().path(),
            Contacts.codesOf(here.facts(), here.journey().id()));
    return new CodeErrand(step, subject, target, null, code -> letter(here, code));
  }

  private CodeErrand.Letter letter(Here here, Secret code) {
    return new CodeErrand.Letter(
        "security-code", Map.of("code", code, "notMe", links.notMe(here, ofMember(here))));
  }

  private Optional<Account> ofMember(Here here) {
    return here.facts().find(Fact.Matched.class).flatMap(m -> accounts.ofMember(m.member()));
  }

  private Result proved(Here here) {
    Optional<Account> account = ofMember(here);
    boolean registering = here.visit().kind() == JourneyKind.REGISTER;
    if (registering && account.isPresent()) {
      return end(here, Fact.Ended.How.ALREADY_REGISTERED, account.get().userName());
    }
    if (!registering && account.isEmpty()) {
      return end(here, Fact.Ended.How.NOT_REGISTERED, "");
    }
    if (account.filter(a -> !a.status().isRecoverable()).isPresent()) {
      return end(here, Fact.Ended.How.CLOSED, "");
    }
    return new Result.Next(
        account.map(a -> here.facts().with(Fact.Holder.of(a))).orElse(here.facts()));
  }

  private static Result end(Here here, Fact.Ended.How how, String user) {
    return new Result.End(here.facts().with(new Fact.Ended(how, user, "")));
  }
}
