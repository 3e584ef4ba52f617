package io.portero.journey.step;

import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.portal.Step;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The end: nothing more to answer (A9, B12, C8).
@Component
class FinishHandler implements StepHandler<Step.Finish> {

  @Override
  public View show(Step.Finish step, StepContext context) {
    Optional<Fact.Ended> ended = context.facts().find(Fact.Ended.class);
    return new View.Finish(
        step.dialog(),
        step.signInAs().stream().filter(k -> context.portal().findKind(k).isPresent()).toList(),
        ended.map(Fact.Ended::user).orElse(""),
        ended.map(Fact.Ended::email).orElse(""));
  }

  @Override
  public Result answer(Step.Finish step, StepContext context, Answer answer, Prepared prepared) {
    return new Result.Again(context.facts());
  }
}
