package io.portero.portal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A type of step: its record, what holds of all of them, and its reader, `static … read(StepFields)` in the record.
record StepType(String name, Class<?> step, StepDefinition definition, Method reader) {

  /// By name, in the order of [Step]; nobody keeps a second list.
  static final Map<String, StepType> ALL =
      Collections.unmodifiableMap(
          Arrays.stream(Step.class.getPermittedSubclasses())
              .map(StepType::of)
              .collect(toMap(StepType::name, t -> t, (a, _) -> a, LinkedHashMap::new)));

  static final Set<String> NAMES = Collections.unmodifiableSet(new TreeSet<>(ALL.keySet()));

  private static StepType of(Class<?> step) {
    String name = Step.typeOf(step);
    try {
      return new StepType(
          name,
          step,
          requireNonNull(step.getAnnotation(StepDefinition.class), "no @StepDefinition: " + name),
          step.getDeclaredMethod("read", StepFields.class));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no static method read(StepFields): " + name, e);
    }
  }

  static StepType of(Step step) {
    return requireNonNull(ALL.get(step.type()));
  }

  boolean mayStandIn(JourneyKind journey) {
    return List.of(definition.in()).contains(journey);
  }

  boolean mayBegin(JourneyKind journey) {
    return List.of(definition.first()).contains(journey);
  }

  Step read(StepFields fields) {
    try {
      return (Step) requireNonNull(reader.invoke(null, fields));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read: " + name, e);
    }
  }
}
