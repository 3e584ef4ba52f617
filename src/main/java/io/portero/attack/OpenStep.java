package io.portero.attack;

import io.portero.portal.Step;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A type of step that somebody may answer who has proved nothing.
///
/// @param knows fields that say who the person is
/// @param types what is typed beside them, with a wrong secret or code
/// @param goesOn whether a page follows that may be answered likewise
record OpenStep<S extends Step>(
    Class<S> step,
    Function<S, Set<String>> knows,
    Function<S, Map<String, String>> types,
    boolean goesOn) {

  Set<String> needs(Step of) {
    return knows.apply(step.cast(of));
  }

  Map<String, String> typed(Step of) {
    return types.apply(step.cast(of));
  }
}
