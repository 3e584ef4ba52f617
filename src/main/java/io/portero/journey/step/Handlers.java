package io.portero.journey.step;

import io.portero.journey.Answer;
import io.portero.journey.Facts;
import io.portero.journey.Here;
import io.portero.journey.Outcome;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
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
  public View show(Step step, Here here) {
    return bind(step).show(here);
  }

  @Override
  public Facts enter(Step step, Here here) {
    return bind(step).enter(here);
  }

  @Override
  public Outcome inPlace(String stepType, Supplier<Outcome> answer) {
    // the page at a journey's own address may be any step's
    boolean compares = stepType.isEmpty() || stepType.equals("authenticate");
    return compares ? proofs.authenticate.inPlace(answer) : answer.get();
  }

  @Override
  public Prepared prepare(Step step, Here here, Answer answer) {
    return bind(step).prepare(here, answer);
  }

  @Override
  public Result answer(Step step, Here here, Answer answer, Prepared prepared) {
    return bind(step).answer(here, answer, prepared);
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

    View show(Here here) {
      return handler.show(step, here);
    }

    Facts enter(Here here) {
      return handler.enter(step, here);
    }

    Prepared prepare(Here here, Answer answer) {
      return handler.prepare(step, here, answer);
    }

    Result answer(Here here, Answer answer, Prepared prepared) {
      return handler.answer(step, here, answer, prepared);
    }
  }
}
