package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.audit.AuditEvent;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.access.SecretChange;
import io.portero.portal.JourneyKind;
import io.portero.portal.Step;
import io.portero.recognition.Recognition;
import io.portero.recognition.Recognitions;
import io.portero.shared.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Security image and phrase (B8, B9): kept as a fact while registering, changed at once on the person's own page.
@Component
class ChooseRecognitionHandler implements StepHandler<Step.ChooseRecognition> {

  private final RecognitionViews recognitionViews;
  private final Recognitions recognitions;
  private final Accounts accounts;
  private final SecretChange secretChange;

  ChooseRecognitionHandler(
      RecognitionViews recognitionViews,
      Recognitions recognitions,
      Accounts accounts,
      SecretChange secretChange) {
    this.recognitionViews = recognitionViews;
    this.recognitions = recognitions;
    this.accounts = accounts;
    this.secretChange = secretChange;
  }

  @Override
  public View show(Step.ChooseRecognition step, StepContext context) {
    Optional<Recognition> present = present(context);
    return new View.ChooseRecognition(
        recognitionViews.categories(context.language()),
        present.map(Recognition::image),
        present.map(Recognition::phrase).orElse(""));
  }

  @Override
  public Result answer(
      Step.ChooseRecognition step, StepContext context, Answer answer, Prepared prepared) {
    FormFields fields = new FormFields(answer);
    String image = answer.text("image");
    if (!recognitionViews.has(image)) {
      fields.problem(Problem.at("image", "problem.choose-image"));
    }
    String phrase = fields.text("phrase", 60);
    Optional<Account> account = holder(context);
    if (!phrase.isEmpty()) {
      recognitions
          .checkPhrase(phrase, account.map(Account::userName).orElse(""))
          .forEach(fields::problem);
    }
    if (!fields.ok()) {
      return new Result.Refused(fields.problems());
    }
    Facts facts = context.facts().with(new Fact.Chosen(image, phrase));
    if (context.visit().kind() == JourneyKind.CHANGE_IMAGE && account.isPresent()) {
      recognitions.choose(context.portal().id(), account.get().id(), image, phrase);
      secretChange.tell(context, account.get(), AuditEvent.IMAGE_CHANGED);
      facts =
          facts.with(
              new Fact.Ended(
                  Fact.Ended.How.DONE, account.get().userName(), account.get().email().masked()));
    }
    return new Result.Next(facts);
  }

  private Optional<Recognition> present(StepContext context) {
    return context
        .facts()
        .find(Fact.Chosen.class)
        .map(c -> new Recognition(c.image(), c.phrase()))
        .or(() -> holder(context).flatMap(a -> recognitions.of(a.id())));
  }

  private Optional<Account> holder(StepContext context) {
    return context.facts().find(Fact.Holder.class).flatMap(h -> accounts.find(h.account()));
  }
}
