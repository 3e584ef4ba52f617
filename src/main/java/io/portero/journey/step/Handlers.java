package io.portero.journey.step;

import io.portero.journey.Answer;
import io.portero.journey.Facts;
import io.portero.journey.Outcome;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.Steps;
import io.portero.journey.View;
import io.portero.portal.Step;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The only registry: which handler takes which step. A new step makes the compiler point here.
@Component
class Handlers implements Steps {

  /// The handlers that ask and prove.
  @Component
  record Proofs(
      IdentifyHandler identify,
      MatchMemberHandler matchMember,
      DescribeHandler describe,
      ProveContactHandler proveContact,
      ProveByLinkHandler proveByLink,
      AuthenticateHandler authenticate,
      KnowDeviceHandler knowDevice) {}

  /// The handlers that choose and end.
  @Component
  record Choices(
      ConsentHandler consent,
      ChooseRecognitionHandler chooseRecognition,
      ChooseCredentialsHandler chooseCredentials,
      ResetByCodeHandler resetByCode,
      FinishHandler finish) {}

  private final Proofs proofs;
  private final Choices choices;

  Handlers(Proofs proofs, Choices choices) {
    this.proofs = proofs;
    this.choices = choices;
  }

  @Override
  public View show(Step step, StepContext context) {
    return bind(step).show(context);
  }

  @Override
  public Facts enter(Step step, StepContext context) {
    return bind(step).enter(context);
  }

  @Override
  public Outcome inPlace(String stepType, Supplier<Outcome> answer) {
    // the page at a journey's own address may be any step's
    boolean compares = stepType.isEmpty() || stepType.equals("authenticate");
    return compares ? proofs.authenticate.inPlace(answer) : answer.get();
  }

  @Override
  public Prepared prepare(Step step, StepContext context, Answer answer) {
    return bind(step).prepare(context, answer);
  }

  @Override
  public Result answer(Step step, StepContext context, Answer answer, Prepared prepared) {
    return bind(step).answer(context, answer, prepared);
  }

  private Bound<?> bind(Step step) {
    return switch (step) {
      case Step.Identify s -> new Bound<>(proofs.identify, s);
      case Step.MatchMember s -> new Bound<>(proofs.matchMember, s);
      case Step.Describe s -> new Bound<>(proofs.describe, s);
      case Step.Consent s -> new Bound<>(choices.consent, s);
      case Step.ProveContact s -> new Bound<>(proofs.proveContact, s);
      case Step.ProveByLink s -> new Bound<>(proofs.proveByLink, s);
      case Step.ResetByCode s -> new Bound<>(choices.resetByCode, s);
      case Step.Authenticate s -> new Bound<>(proofs.authenticate, s);
      case Step.KnowDevice s -> new Bound<>(proofs.knowDevice, s);
      case Step.ChooseRecognition s -> new Bound<>(choices.chooseRecognition, s);
      case Step.ChooseCredentials s -> new Bound<>(choices.chooseCredentials, s);
      case Step.Finish s -> new Bound<>(choices.finish, s);
    };
  }

  /// A handler with the step it is to handle.
  private record Bound<S extends Step>(StepHandler<S> handler, S step) {

    View show(StepContext context) {
      return handler.show(step, context);
    }

    Facts enter(StepContext context) {
      return handler.enter(step, context);
    }

    Prepared prepare(StepContext context, Answer answer) {
      return handler.prepare(step, context, answer);
    }

    Result answer(StepContext context, Answer answer, Prepared prepared) {
      return handler.answer(step, context, answer, prepared);
    }
  }
}
