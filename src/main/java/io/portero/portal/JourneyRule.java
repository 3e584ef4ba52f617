package io.portero.portal;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/// What must not be said of a step where it stands.
///
/// @param mistake key of the explanation in `checker/*.yaml`
/// @param step the type that the rule is about; [Step] for all of them
/// @param broken whether it is so
/// @param words for the explanation, beside the journey and the step
record JourneyRule<S extends Step>(
    String mistake,
    Class<S> step,
    BiPredicate<S, Surroundings> broken,
    BiFunction<S, Surroundings, Map<String, String>> words) {

  static <S extends Step> JourneyRule<S> of(
      String mistake, Class<S> step, BiPredicate<S, Surroundings> broken) {
    return new JourneyRule<>(mistake, step, broken, (_, _) -> Map.of());
  }

  /// @param needs the step that is missing before this one
  static <S extends Step> JourneyRule<S> needs(
      Class<? extends Step> needs, Class<S> step, BiPredicate<S, Surroundings> broken) {
    return new JourneyRule<>(
        "needs-before", step, broken, (_, _) -> Map.of("needs", Step.typeOf(needs)));
  }

  /// Of steps that do the same in different ways a journey has one.
  static JourneyRule<Step> onlyOne(String mistake, List<Class<? extends Step>> types) {
    return new JourneyRule<>(
        mistake,
        Step.class,
        (step, at) -> types.contains(step.getClass()) && at.other(step, types).isPresent(),
        (step, at) -> Map.of("other", at.other(step, types).orElseThrow().type()));
  }

  boolean isBrokenBy(Step placed, Surroundings at) {
    return step.isInstance(placed) && broken.test(step.cast(placed), at);
  }

  Map<String, String> wordsFor(Step placed, Surroundings at) {
    return words.apply(step.cast(placed), at);
  }
}
