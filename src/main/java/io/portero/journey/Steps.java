package io.portero.journey;

import io.portero.portal.Step;
import java.util.Map;
import java.util.function.Supplier;

/// What each kind of step does. Implemented in `journey.step`, one handler per step.
public interface Steps {

  /// The page of a step, from facts and plan.
  View show(Step step, StepContext context);

  /// The journey arrives at the step: codes and links are asked for here.
  Facts enter(Step step, StepContext context);

  /// What was typed at this step before, for its form, where the journey knows it still.
  Map<String, String> typedBefore(Step step, Facts facts);

  /// Holds a permit for all of an answer to such a step, before anything is looked up or counted: a refusal must cost next to
  /// nothing when too many come, and must not use up the tries of those who type their own secret (security.md 6).
  ///
  /// @param stepType empty for the page at a journey's own address
  /// @throws io.portero.shared.Overloaded if there is no permit
  Outcome withPermit(String stepType, Supplier<Outcome> answer);

  /// Slow work on an answer, before the transaction: look-ups, counting of tries, hashing.
  Prepared prepare(Step step, StepContext context, Answer answer);

  /// Takes the answer, inside the transaction.
  Result answer(Step step, StepContext context, Answer answer, Prepared prepared);
}
