package io.portero.portal.file;

import io.portero.shared.Language;
import io.portero.shared.Placeholders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The words of the report, from `checker/{language}.yaml`: `{key}.what` and `{key}.write`.
final class Explanations {

  private static final Map<Language, Explanations> ALL =
      new ConcurrentHashMap<>(new EnumMap<>(Language.class));

  private final Map<String, String> words;

  private Explanations(Map<String, String> words) {
    this.words = words;
  }

  static Explanations in(Language language) {
    return ALL.computeIfAbsent(language, l -> new Explanations(read(l)));
  }

  String say(String key, Map<String, String> args) {
    return Placeholders.fill(
        words.getOrDefault(key, ""),
        name -> Optional.ofNullable(args.get(name)).map(Explanations::printable).orElse(null));
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  /// What stands in a broken file may be anything: one short line of it, without control characters.
  private static String printable(String value) {
    String oneLine = value.replaceAll("\\p{Cntrl}+", " ").strip();
    return oneLine.length() <= 120 ? oneLine : oneLine.substring(0, 119) + "…";
  }

  private static Map<String, String> read(Language language) {
    String name = "/checker/" + language.code() + ".yaml";
    try (InputStream in = Explanations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      return FlatYaml.trusted(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
