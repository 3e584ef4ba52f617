package io.portero.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Replays what the fuzzer has found worth keeping, on every build.
class CorpusTest {

  private static final Path SOURCES = Path.of("src", "test", "java");
  private static final Path CORPUS = Path.of("src", "test", "resources", "fuzz");
  private static final long MOST_BYTES = 400_000;

  static List<String> targets() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith("Fuzz.java"))
          .map(name -> name.replace(".java", "").replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  @DisplayName("what the fuzzer has kept breaks no parser of what comes from outside")
  void replay(String target) throws ReflectiveOperationException, IOException {
    Method method = Class.forName(target).getMethod("fuzzerTestOneInput", byte[].class);
    method.invoke(null, (Object) new byte[0]);

    List<Path> inputs = inputs(target);
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      method.invoke(null, (Object) Files.readAllBytes(input));
    }
  }

  @Test
  @DisplayName("every kept input belongs to a target, and all of them are small")
  void small() throws IOException {
    long bytes = 0;
    try (Stream<Path> folders = Files.list(CORPUS)) {
      for (Path folder : folders.toList()) {
        assertThat(targets()).contains(folder.getFileName().toString());
        for (Path input : inputs(folder.getFileName().toString())) {
          bytes += Files.size(input);
        }
      }
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  private static List<Path> inputs(String target) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
      return files.sorted().toList();
    }
  }
}
