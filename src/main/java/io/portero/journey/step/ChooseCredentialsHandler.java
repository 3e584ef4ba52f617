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
import io.portero.journey.access.SecretChange;
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
  private final PersonalWords personalWords;
  private final Registration registration;
  private final SecretChange secretChange;
  private final ConsentHandler consent;
  private final RecognitionViews recognitionViews;

  ChooseCredentialsHandler(
      Accounts accounts,
      NewSecret secrets,
      PersonalWords personalWords,
      Registration registration,
      SecretChange secretChange,
      ConsentHandler consent,
      RecognitionViews recognitionViews) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.personalWords = personalWords;
    this.registration = registration;
    this.secretChange = secretChange;
    this.consent = consent;
    this.recognitionViews = recognitionViews;
  }

  @Override
  public View show(Step.ChooseCredentials step, StepContext context) {
    Optional<Account> account = holder(context);
    Optional<DocumentNumber> document =
        account
            .map(Account::document)
            .or(() -> context.facts().find(Fact.Described.class).map(Fact.Described::document));
    return new View.ChooseCredentials(
        step.userName(),
        account.map(Account::userName).orElse(""),
        document.map(d -> d.type() + " " + d.number()).orElse(""),
        context.portal().identity().policy(),
        accepted(step, context),
        account.filter(a -> secretChange.mayKeepDevices(context, a)).isPresent(),
        context
            .facts()
            .find(Fact.Chosen.class)
            .map(c ->
                recognitionViews.named(
                    new Recognition(c.image(), c.phrase()), context.language())));
  }

  @Override
  public Prepared prepare(Step.ChooseCredentials step, StepContext context, Answer answer) {
    Optional<Account> owner = holder(context);
    List<String> personal = new ArrayList<>(personalWords.of(context, owner));
    personal.add(answer.text("userName"));
    return secrets.look(context.portal().identity().policy(), answer, personal, owner);
  }

  @Override
  public Result answer(
      Step.ChooseCredentials step, StepContext context, Answer answer, Prepared prepared) {
    Prepared.Fresh fresh = (Prepared.Fresh) prepared;
    FormFields fields = new FormFields(answer);
    String userName = step.userName() ? registration.userName(context, fields) : "";
    fresh.problems().forEach(fields::problem);
    if (!step.accept().isEmpty() && !answer.isChecked("accept")) {
      fields.problem(Problem.at("accept", "problem.accept"));
    } else if (ConsentHandler.isOther(answer, "accept", accepted(step, context))) {
      fields.problem(Problem.at("accept", "problem.text-changed"));
    }
    if (!fields.ok()) {
      return new Result.Refused(fields.problems());
    }
    if (fresh.isCurrent()) {
      return Result.refused(NewSecret.notNew());
    }
    accepted(step, context).forEach(d -> consent.keep(context, "accept-" + d.id(), d));
    if (context.visit().kind() == JourneyKind.REGISTER) {
      return registration.complete(context, userName, NewSecret.hashed(fresh));
    }
    return secretChange.replaceSecret(
        context,
        holder(context).orElseThrow(() -> new Facts.MissingFact("account")),
        NewSecret.hashed(fresh),
        answer.isChecked("keepDevices"));
  }

  private Optional<Account> holder(StepContext context) {
    return context.facts().find(Fact.Holder.class).flatMap(h -> accounts.find(h.account()));
  }

  private static List<LegalDocument> accepted(Step.ChooseCredentials step, StepContext context) {
    return step.accept().stream().flatMap(d -> context.portal().legal(d).stream()).toList();
  }
}
