package io.portero.captcha;

import io.portero.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// The groups of words that the written captcha draws from (`captcha/words.{language}.txt`).
final class WordLists {

  private static final Map<Language, String> QUESTION =
      Map.of(
          Language.ES, "Escriba, separadas por comas, las palabras que nombran %s: %s",
          Language.EN, "Type the words that name %s, separated by commas: %s");

  private final Map<Language, List<Group>> groups = new EnumMap<>(Language.class);

  WordLists() {
    for (Language language : Language.values()) {
      groups.put(language, read("/captcha/words." + language.code() + ".txt"));
    }
  }

  record Group(String name, List<String> words) {}

  /// @param question the whole sentence
  record Task(String question, Puzzle<String> puzzle) {}

  Task draw(Random random, Language language) {
    List<Group> all = Objects.requireNonNull(groups.get(language));
    Group asked = all.get(random.nextInt(all.size()));
    List<String> others =
        all.stream().filter(g -> g != asked).flatMap(g -> g.words.stream()).toList();
    Puzzle<String> puzzle = Puzzle.draw(random, asked.words, others);
    String question =
        Objects.requireNonNull(QUESTION.get(language))
            .formatted(asked.name, String.join(", ", puzzle.things()));
    return new Task(question, puzzle);
  }

  List<Group> of(Language language) {
    return Objects.requireNonNull(groups.get(language));
  }

  private static List<Group> read(String file) {
    try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .map(parts -> new Group(parts[0], Arrays.asList(parts[1].split(", ", -1))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
