package io.portero.journey.step;

import io.portero.journey.Answer;
import io.portero.journey.Facts;
import io.portero.journey.Here;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.View;
import io.portero.portal.Step;

/// What one kind of step does; see [io.portero.journey.Steps] for when each method is called.
interface StepHandler<S extends Step> {

  View show(S step, Here here);

  default Facts enter(S step, Here here) {
    return here.facts();
  }

  default Prepared prepare(S step, Here here, Answer answer) {
    return new Prepared.Nothing();
  }

  Result answer(S step, Here here, Answer answer, Prepared prepared);
}
