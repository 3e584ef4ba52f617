package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Here;
import io.portero.journey.Prepared;
import io.portero.journey.Remembered;
import io.portero.journey.Result;
import io.portero.journey.View;
import io.portero.portal.Step;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.verification.Subject;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The code that a browser needs which its person has not had remembered (B11), after the right password or PIN and before
/// the account opens.
@Component
class KnowDeviceHandler implements StepHandler<Step.KnowDevice> {

  private final CodeEntry entry;
  private final CodeSender sender;
  private final LinkSender links;
  private final Completion completion;
  private final Accounts accounts;
  private final WaysIn waysIn;

  KnowDeviceHandler(
      CodeEntry entry,
      CodeSender sender,
      LinkSender links,
      Completion completion,
      Accounts accounts,
      WaysIn waysIn) {
    this.entry = entry;
    this.sender = sender;
    this.links = links;
    this.completion = completion;
    this.accounts = accounts;
    this.waysIn = waysIn;
  }

  @Override
  public View show(Step.KnowDevice step, Here here) {
    Account account = holder(here);
    return new View.KnowDevice(
        entry.show(here, errand(step, here, account)),
        step.remember().toDays(),
        waysIn.deviceCodes().spent(account.id()));
  }

  @Override
  public Facts enter(Step.KnowDevice step, Here here) {
    Account account = holder(here);
    if (waysIn.deviceCodes().spent(account.id())) {
      return here.facts();
    }
    return sender
        .send(here, errand(step, here, account))
        .map(here.facts()::with)
        .orElse(here.facts());
  }

  @Override
  public Result answer(Step.KnowDevice step, Here here, Answer answer, Prepared prepared) {
    Account account = holder(here);
    if (!waysIn.deviceCodes().lockIfLeft(account.id())) {
      return Result.refused(Problem.ofPage("problem.device-codes-spent"));
    }
    return entry.answer(
        errand(step, here, account),
        here,
        answer,
        () -> inside(step, here, answer, account),
        () -> waysIn.deviceCodes().spend(account.id()));
  }

  private Result inside(Step.KnowDevice step, Here here, Answer answer, Account account) {
    Optional<Secret> session = waysIn.beginnings().begin(account.id(), here.visit().origin());
    if (session.isEmpty()) {
      return new Result.Restart();
    }
    completion.record(here, account, "authenticate");
    return new Result.SignedIn(
        account,
        session.get(),
        true,
        answer.isChecked("remember")
            ? Optional.of(remembered(step, here, account))
            : Optional.empty());
  }

  private Remembered remembered(Step.KnowDevice step, Here here, Account account) {
    completion.tell(here, account, "new-device");
    return new Remembered(
        waysIn
            .devices()
            .enrol(
                account.id(),
                here.visit().device(),
                here.visit().origin().browser(),
                step.remember()),
        step.remember());
  }

  private CodeErrand errand(Step.KnowDevice step, Here here, Account account) {
    Contacts.Target target = Contacts.ofDevice(account);
    return new CodeErrand(
        step,
        new Subject(
            here.portal().id(),
            here.visit().kind().path(),
            Contacts.codesOf(account.id().toString(), here.journey().id())),
        target,
        account.id(),
        code ->
            new CodeErrand.Letter(
                "device-code", Map.of("code", code, "notMe", links.notMe(here.portal(), account))));
  }

  private Account holder(Here here) {
    return accounts
        .find(here.facts().get(Fact.Holder.class).account())
        .orElseThrow(() -> new Facts.MissingFact("account"));
  }
}
