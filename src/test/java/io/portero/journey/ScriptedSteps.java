package io.portero.journey;

import io.portero.portal.Step;
import io.portero.shared.Overloaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Steps that do what a test says, and note what they were asked.
final class ScriptedSteps implements Steps {

  final List<String> asked = new ArrayList<>();
  Function<StepContext, Result> next = context -> new Result.Next(context.facts());
  Prepared prepared = new Prepared.Nothing();
  boolean full;

  @Override
  public View show(Step step, StepContext context) {
    return new View.NotRegistered();
  }

  @Override
  public Facts enter(Step step, StepContext context) {
    asked.add("enter " + step.type());
    return context.facts();
  }

  @Override
  public Map<String, String> typedBefore(Step step, Facts facts) {
    return Map.of("user", "typed before");
  }

  @Override
  public Outcome withPermit(String stepType, Supplier<Outcome> answer) {
    if (full) {
      throw new Overloaded(5);
    }
    return answer.get();
  }

  @Override
  public Prepared prepare(Step step, StepContext context, Answer answer) {
    asked.add("prepare " + step.type());
    return prepared;
  }

  @Override
  public Result answer(Step step, StepContext context, Answer answer, Prepared found) {
    asked.add("answer " + step.type());
    return next.apply(context);
  }
}
