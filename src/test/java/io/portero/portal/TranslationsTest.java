package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.file.FlatYaml;
import io.portero.portal.file.PlaceholderCheck;
import io.portero.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text is missing: neither in one of the languages nor where pages and code name it.
class TranslationsTest {

  private static final Pattern IN_TEMPLATES =
      Pattern.compile(
          "\\bt\\.(?:get|html)\\(\"([a-zA-Z0-9.-]+)\"\\s*[,)]|\\bkey = \"([a-zA-Z0-9.-]+)\"\\s*[,)]");
  private static final Pattern COUNTED = Pattern.compile("\\bt\\.count\\(\"([a-zA-Z0-9.-]+)\"");
  private static final Pattern IN_CODE =
      Pattern.compile(
          "\"((?:problem|notice|link|activity|stage|consent|policy|strength|captcha|account|user-name|error)\\.[a-zA-Z0-9.-]+)\"");
  private static final Pattern COUNTED_IN_CODE =
      Pattern.compile("\\.count\\(\\s*\"([a-zA-Z0-9.-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"texts", "checker"})
  void bothLanguagesSayTheSameThingsWithTheSameValues(String folder) throws IOException {
    Map<String, String> spanish = words(folder, Language.ES);
    Map<String, String> english = words(folder, Language.EN);

    assertThat(english.keySet()).isEqualTo(spanish.keySet());
    spanish.forEach((key, text) -> {
      String other = english.getOrDefault(key, "");
      assertThat(PlaceholderCheck.in(other)).as(key).isEqualTo(PlaceholderCheck.in(text));
      assertThat(other.isBlank())
          .as("empty in one language only: " + key)
          .isEqualTo(text.isBlank());
    });
  }

  @Test
  void messagesSayTheSameThingsInBothLanguages() {
    Product.get()
        .messages()
        .values()
        .forEach(message -> {
          MessageTemplate.Text spanish = Objects.requireNonNull(message.texts().get(Language.ES));
          MessageTemplate.Text english = Objects.requireNonNull(message.texts().get(Language.EN));
          assertThat(PlaceholderCheck.in(english.markdown()))
              .as(message.name())
              .isEqualTo(PlaceholderCheck.in(spanish.markdown()));
          assertThat(english.sms().isPresent())
              .as(message.name())
              .isEqualTo(spanish.sms().isPresent());
        });
  }

  @Test
  void everyTextThatAPageNamesExists() throws IOException {
    Set<String> known = known();
    Set<String> missing = new TreeSet<>();
    for (Path file : files(Path.of("src/main/jte"), ".jte")) {
      String source = Files.readString(file);
      named(IN_TEMPLATES, source)
          .filter(k -> !exists(known, k))
          .forEach(k -> missing.add(file.getFileName() + ": " + k));
      named(COUNTED, source)
          .filter(k -> !exists(known, k + ".one"))
          .forEach(k -> missing.add(file.getFileName() + ": " + k + ".one"));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextThatCodeNamesExists() throws IOException {
    Set<String> known = known();
    Set<String> missing = new TreeSet<>();
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      String source = Files.readString(file);
      named(IN_CODE, source)
          .filter(k -> !k.endsWith(".") && !k.endsWith("-"))
          .filter(k -> !known.contains(k) && !known.contains(k + ".other"))
          .forEach(k -> missing.add(file.getFileName() + ": " + k));
      named(COUNTED_IN_CODE, source)
          .filter(k -> !exists(known, k + ".other"))
          .forEach(k -> missing.add(file.getFileName() + ": " + k));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyExplanationThatTheCheckerNamesExists() throws IOException {
    Pattern named =
        Pattern.compile(
            "(?:error|warning|say|needs)\\(\\s*(?:[^;\"]*?,\\s*)?\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
    Set<String> words = words("checker", Language.EN).keySet();
    Set<String> missing = new TreeSet<>();
    for (Path file : files(Path.of("src/main/java/io/portero/portal"), ".java")) {
      named(named, Files.readString(file))
          .filter(k -> !words.contains(k + ".what"))
          .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  /// A key as such, or said more precisely for some page.
  private static boolean exists(Set<String> known, String key) {
    return known.contains(key) || known.contains(TextKeys.bare(key));
  }

  private static Set<String> known() throws IOException {
    Set<String> known = new TreeSet<>(words("texts", Language.ES).keySet());
    known.addAll(known.stream().map(TextKeys::bare).collect(Collectors.toSet()));
    return known;
  }

  private static Stream<String> named(Pattern pattern, String source) {
    return pattern.matcher(source).results().map(m -> m.group(1) == null ? m.group(2) : m.group(1));
  }

  private static Iterable<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
    }
  }

  private static Map<String, String> words(String folder, Language language) throws IOException {
    String name = "/" + folder + "/" + language.code() + ".yaml";
    try (InputStream in = TranslationsTest.class.getResourceAsStream(name)) {
      return FlatYaml.trusted(name, Objects.requireNonNull(in).readAllBytes());
    }
  }
}
