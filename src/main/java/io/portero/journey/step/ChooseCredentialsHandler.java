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
import io.portero.portal.LegalDocument;
import io.portero.portal.Step;
import io.portero.recognition.Recognition;
import io.portero.shared.DocumentNumber;
import io.portero.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A new password or PIN, typed twice, with a user name when registering (A7, B10, B11): the last step before the
/// end, where everything gathered takes effect at once.
@Component
class ChooseCredentialsHandler implements StepHandler<Step.ChooseCredentials> {

  private final Accounts accounts;
  private final NewSecret secrets;
  private final OwnWords ownWords;
  private final Registration registration;
  private final Completion completion;
  private final ConsentHandler consent;
  private final Recognising recognising;

  ChooseCredentialsHandler(
      Accounts accounts,
      NewSecret secrets,
      OwnWords ownWords,
      Registration registration,
      Completion completion,
      ConsentHandler consent,
      Recognising recognising) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.ownWords = ownWords;
    this.registration = registration;
    this.completion = completion;
    this.consent = consent;
    this.recognising = recognising;
  }

  @Override
  public View show(Step.ChooseCredentials step, Here here) {
    Optional<Account> account = holder(here);
    Optional<DocumentNumber> document =
        account
            .map(Account::document)
            .or(() -> here.facts().find(Fact.Described.class).map(Fact.Described::document));
    return new View.ChooseCredentials(
        step.userName(),
        account.map(Account::userName).orElse(""),
        document.map(d -> d.type() + " " + d.number()).orElse(""),
        here.portal().identity().policy(),
        accepted(step, here),
        account.filter(a -> completion.mayKeepDevices(here, a)).isPresent(),
        here.facts()
            .find(Fact.Chosen.class)
            .map(c -> recognising.named(new Recognition(c.image(), c.phrase()), here.language())));
  }

  @Override
  public Prepared prepare(Step.ChooseCredentials step, Here here, Answer answer) {
    Optional<Account> owner = holder(here);
    List<String> personal = new ArrayList<>(ownWords.of(here, owner));
    personal.add(answer.text("userName"));
    return secrets.look(here.portal().identity().policy(), answer, personal, owner);
  }

  @Override
  public Result answer(Step.ChooseCredentials step, Here here, Answer answer, Prepared prepared) {
    Prepared.Fresh fresh = (Prepared.Fresh) prepared;
    Fields fields = new Fields(answer);
    String userName = step.userName() ? registration.userName(here, fields) : "";
    fresh.problems().forEach(fields::problem);
    if (!step.accept().isEmpty() && !answer.isChecked("accept")) {
      fields.problem(Problem.at("accept", "problem.accept"));
    } else if (ConsentHandler.isOther(answer, "accept", accepted(step, here))) {
      fields.problem(Problem.at("accept", "problem.text-changed"));
    }
    if (!fields.ok()) {
      return new Result.Refused(fields.problems());
    }
    if (fresh.isCurrent()) {
      return Result.refused(NewSecret.notNew());
    }
    accepted(step, here).forEach(d -> consent.keep(here, "accept-" + d.id(), d));
    if (here.visit().kind() == JourneyKind.REGISTER) {
      return registration.complete(here, userName, NewSecret.hashed(fresh));
    }
    return completion.replaceSecret(
        here,
        holder(here).orElseThrow(() -> new Facts.MissingFact("account")),
        NewSecret.hashed(fresh),
        answer.isChecked("keepDevices"));
  }

  private Optional<Account> holder(Here here) {
    return here.facts().find(Fact.Holder.class).flatMap(h -> accounts.find(h.account()));
  }

  private static List<LegalDocument> accepted(Step.ChooseCredentials step, Here here) {
    return step.accept().stream().flatMap(d -> here.portal().legal(d).stream()).toList();
  }
}
