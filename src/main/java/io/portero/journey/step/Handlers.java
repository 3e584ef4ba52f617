package io.portero.journey.step;

import io.portero.credential.Credentials;
import io.portero.journey.Answer;
import io.portero.journey.Facts;
import io.portero.journey.Outcome;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.Steps;
import io.portero.journey.View;
import io.portero.portal.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.GenericTypeResolver;
import org.springframework.stereotype.Component;

/// The only registry: which handler takes which step, by the type that the handler is made for. A step without a handler, or with
/// two, stops the start.
@Component
class Handlers implements Steps {

  private final Map<Class<?>, StepHandler<?>> byStep;
  private final Credentials credentials;

  Handlers(List<StepHandler<?>> handlers, Credentials credentials) {
    this.byStep =
        handlers.stream().collect(Collectors.toMap(Handlers::stepOf, Function.identity()));
    this.credentials = credentials;
    Arrays.stream(Step.class.getPermittedSubclasses())
        .filter(step -> !byStep.containsKey(step))
        .findFirst()
        .ifPresent(step -> {
          throw new IllegalStateException("no handler takes " + step.getSimpleName());
        });
  }

  static Class<?> stepOf(StepHandler<?> handler) {
    return Objects.requireNonNull(
        GenericTypeResolver.resolveTypeArgument(handler.getClass(), StepHandler.class));
  }

  @Override
  public View show(Step step, StepContext context) {
    return of(step).show(step, context);
  }

  @Override
  public Facts enter(Step step, StepContext context) {
    return of(step).enter(step, context);
  }

  @Override
  public Map<String, String> typedBefore(Step step, Facts facts) {
    return of(step).typedBefore(step, facts);
  }

  @Override
  public Outcome withPermit(String stepType, Supplier<Outcome> answer) {
    // the page at a journey's own address may be any step's
    boolean compares = stepType.isEmpty() || Step.comparesSecret(stepType);
    return compares ? credentials.withPermit(answer) : answer.get();
  }

  @Override
  public Prepared prepare(Step step, StepContext context, Answer answer) {
    return of(step).prepare(step, context, answer);
  }

  @Override
  public Result answer(Step step, StepContext context, Answer answer, Prepared prepared) {
    return of(step).answer(step, context, answer, prepared);
  }

  @SuppressWarnings("unchecked") // the map's keys are the handlers' own types
  private StepHandler<Step> of(Step step) {
    return (StepHandler<Step>) Objects.requireNonNull(byStep.get(step.getClass()));
  }
}
