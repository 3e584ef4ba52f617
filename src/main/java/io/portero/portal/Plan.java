package io.portero.portal;

import java.util.List;
import java.util.Optional;

/// The steps of one journey of one portal, in order.
///
/// @param version changes with any setting of any step: the first 16 hex digits of the SHA-256 of `definition`
/// @param definition the steps as canonical JSON, kept by whoever pins a version
public record Plan(JourneyKind kind, String version, String definition, List<Step> steps) {

  public Plan {
    steps = List.copyOf(steps);
  }

  public Step step(int index) {
    return steps.get(index);
  }

  /// Its step of this type, if it has one.
  public <S extends Step> Optional<S> find(Class<S> type) {
    return steps.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  public int size() {
    return steps.size();
  }
}
