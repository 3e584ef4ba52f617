package io.portero.portal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where a step stands: in which journey, and between which other steps.
///
/// @param steps of the journey
/// @param index of the step among them
record Surroundings(JourneyKind journey, List<Step> steps, int index, StepVocabulary known) {

  boolean is(JourneyKind... journeys) {
    return List.of(journeys).contains(journey);
  }

  boolean isFirst() {
    return index == 0;
  }

  boolean isLast() {
    return index == steps.size() - 1;
  }

  /// Whether the journey holds a step of one of these types.
  @SafeVarargs
  final boolean has(Class<? extends Step>... types) {
    return steps.stream().map(Step::getClass).anyMatch(List.of(types)::contains);
  }

  @SafeVarargs
  final boolean after(Class<? extends Step>... types) {
    return before().stream().map(Step::getClass).anyMatch(List.of(types)::contains);
  }

  boolean rightAfter(Class<? extends Step> type) {
    return index > 0 && type.isInstance(steps.get(index - 1));
  }

  /// A step before this one, of another of these types.
  Optional<Step> other(Step step, Collection<Class<? extends Step>> types) {
    return before().stream()
        .filter(s -> types.contains(s.getClass()))
        .findFirst()
        .filter(s -> s.getClass() != step.getClass());
  }

  private List<Step> before() {
    return steps.subList(0, index);
  }
}
