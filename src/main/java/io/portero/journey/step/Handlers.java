package io.portero.journey.step;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

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
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.GenericTypeResolver;
import org.springframework.stereotype.Component;

/// The only registry: each step's handler, by the step that it says it takes.
@Component
class Handlers implements Steps {

  private final Map<Class<?>, StepHandler<?>> handlers;
  private final Credentials credentials;

  /// @throws IllegalStateException if a step has no handler, or two
  Handlers(List<StepHandler<?>> handlers, Credentials credentials) {
    this.handlers =
        handlers.stream().collect(toUnmodifiableMap(Handlers::taken, Function.identity()));
    this.credentials = credentials;
    Arrays.stream(Step.class.getPermittedSubclasses())
        .filter(step -> !this.handlers.containsKey(step))
        .forEach(step -> {
          throw new IllegalStateException("no StepHandler takes " + step.getSimpleName());
        });
  }

  private static Class<?> taken(StepHandler<?> handler) {
    return requireNonNull(
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
  public Outcome inPlace(String stepType, Supplier<Outcome> answer) {
    // the page at a journey's own address may be any step's
    boolean compares = stepType.isEmpty() || Step.comparesSecret(stepType);
    return compares ? credentials.inPlace(answer) : answer.get();
  }

  @Override
  public Prepared prepare(Step step, StepContext context, Answer answer) {
    return of(step).prepare(step, context, answer);
  }

  @Override
  public Result answer(Step step, StepContext context, Answer answer, Prepared prepared) {
    return of(step).answer(step, context, answer, prepared);
  }

  /// The map holds for each class only a handler that takes it.
  @SuppressWarnings("unchecked")
  private StepHandler<Step> of(Step step) {
    return (StepHandler<Step>) requireNonNull(handlers.get(step.getClass()));
  }
}
