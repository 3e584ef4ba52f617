package io.portero.asvs;

import io.portero.support.TestMethods;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/// What stands on the compiled tests: which requirement is shown by whom.
final class Shown {

  private static final List<Class<? extends Annotation>> RUN =
      List.of(
          Test.class,
          ParameterizedTest.class,
          RepeatedTest.class,
          TestFactory.class,
          Property.class,
          net.jqwik.api.Example.class);

  private Shown() {}

  /// Requirement → tests as `class › sentence`, both in order.
  static Map<String, Set<String>> byRequirement() {
    Map<String, Set<String>> shown = new TreeMap<>(Requirement.IN_ORDER);
    for (Class<?> type : annotatedClasses()) {
      ids(type).forEach(id -> put(shown, id, "`" + type.getSimpleName() + "`"));
    }
    for (Method test : annotatedMethods()) {
      ids(test).forEach(id -> put(shown, id, title(test)));
    }
    return shown;
  }

  /// Annotated, but nothing runs it: no test, or switched off.
  static List<String> neverRun() {
    Stream<String> methods =
        annotatedMethods().stream()
            .filter(test -> !isTest(test) || isOff(test) || isOff(test.getDeclaringClass()))
            .map(Method::toString);
    Stream<String> classes =
        annotatedClasses().stream()
            .filter(type ->
                isOff(type)
                    || Arrays.stream(type.getDeclaredMethods())
                        .noneMatch(test -> isTest(test) && !isOff(test)))
            .map(Class::toString);
    return Stream.concat(methods, classes).toList();
  }

  private static List<Class<?>> annotatedClasses() {
    return TestMethods.classes().stream()
        .filter(type -> type.isAnnotationPresent(Asvs.class))
        .toList();
  }

  private static List<Method> annotatedMethods() {
    return TestMethods.all().stream().filter(test -> test.isAnnotationPresent(Asvs.class)).toList();
  }

  private static boolean isTest(Method method) {
    return RUN.stream().anyMatch(method::isAnnotationPresent);
  }

  /// `@Disabled` and its like; any condition at all counts, for what may not run shows nothing.
  private static boolean isOff(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .map(a -> a.annotationType().getName())
        .anyMatch(name -> name.matches(".*\\.(Disabled|Enabled)\\w*"));
  }

  private static List<String> ids(AnnotatedElement element) {
    return List.of(element.getAnnotation(Asvs.class).value());
  }

  private static void put(Map<String, Set<String>> shown, String id, String test) {
    if (!shown.computeIfAbsent(id, _ -> new TreeSet<>()).add(test)) {
      throw new IllegalArgumentException(test + " names " + id + " twice");
    }
  }

  private static String title(Method test) {
    String type = test.getDeclaringClass().getSimpleName();
    String words = TestMethods.name(test).replace("|", "\\|");
    return "`" + type + "` › " + (words.isEmpty() ? test.getName() : words);
  }
}
