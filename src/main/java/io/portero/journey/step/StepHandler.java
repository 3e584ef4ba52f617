package io.portero.journey.step;

import io.portero.journey.Answer;
import io.portero.journey.Facts;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.portal.Step;
import java.util.Map;

/// What one kind of step does; see [io.portero.journey.Steps] for when each method is called.
interface StepHandler<S extends Step> {

  View show(S step, StepContext context);

  default Facts enter(S step, StepContext context) {
    return context.facts();
  }

  default Prepared prepare(S step, StepContext context, Answer answer) {
    return new Prepared.Nothing();
  }

  default Map<String, String> typedBefore(S step, Facts facts) {
    return Map.of();
  }

  Result answer(S step, StepContext context, Answer answer, Prepared prepared);
}
