package io.portero.journey;

import io.portero.portal.Step;

/// What each kind of step does. Implemented in `journey.step`, one handler per step.
public interface Steps {

  /// The page of a step, from facts and plan.
  View show(Step step, Here here);

  /// The journey arrives at the step: codes and links are asked for here.
  Facts enter(Step step, Here here);

  /// Slow work on an answer, before the transaction: look-ups, counting of tries, hashing.
  Prepared prepare(Step step, Here here, Answer answer);

  /// Takes the answer, inside the transaction.
  Result answer(Step step, Here here, Answer answer, Prepared prepared);
}
