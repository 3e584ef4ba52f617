package io.portero.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;

/// All test classes and methods as compiled, for reports that are made from what stands on them.
public final class TestMethods {

  private static final Path CLASSES = Path.of("target/test-classes");

  private TestMethods() {}

  public static List<Method> all() {
    return classes().stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())).toList();
  }

  /// Loaded, not initialized: nothing starts by being looked at.
  public static List<Class<?>> classes() {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("-info"))
          .map(file -> file.replaceAll("\\.class$", "").replace('/', '.'))
          .<Class<?>>map(TestMethods::load)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sentence that names a test; empty if none does.
  public static String name(Method test) {
    DisplayName name = test.getAnnotation(DisplayName.class);
    Label label = test.getAnnotation(Label.class);
    return name != null ? name.value() : label != null ? label.value() : "";
  }

  private static Class<?> load(String type) {
    try {
      return Class.forName(type, false, TestMethods.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
