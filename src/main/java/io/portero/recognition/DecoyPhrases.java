package io.portero.recognition;

import static java.util.Objects.requireNonNull;

import io.portero.shared.Placeholders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Phrases such as people write, put together from `decoy-phrases.yaml`: a shape, a word for each of its gaps, and a
/// way of writing. A number picks one, each digit of a mixed radix one choice.
final class DecoyPhrases {

  private static final String FILE = "/recognition/decoy-phrases.yaml";
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

  private final List<String> shapes;
  private final Map<String, List<String>> words;

  private DecoyPhrases(List<String> shapes, Map<String, List<String>> words) {
    this.shapes = shapes;
    this.words = words;
  }

  @SuppressWarnings("unchecked")
  static DecoyPhrases load() {
    try (InputStream in = requireNonNull(DecoyPhrases.class.getResourceAsStream(FILE), FILE)) {
      Map<String, Object> root =
          (Map<String, Object>)
              requireNonNull(
                  new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in));
      return new DecoyPhrases(
          (List<String>) requireNonNull(root.get("shapes")),
          (Map<String, List<String>>) requireNonNull(root.get("words")));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  /// The phrase of a number: 10 to 40 characters. Numbers should be drawn evenly from far more than there are phrases.
  String at(BigInteger number) {
    Choices choices = new Choices(number);
    String plain = filled(choices.from(shapes), choices);
    return choices.from(List.of(Handwriting.values())).write(plain, choices);
  }

  private String filled(String shape, Choices choices) {
    return Placeholders.fill(shape, gap -> choices.from(listOf(gap)));
  }

  /// Every phrase before handwriting, for a test that counts and measures them.
  List<String> plain() {
    List<String> all = new ArrayList<>();
    shapes.forEach(shape -> fill(shape, all));
    return all;
  }

  private void fill(String shape, List<String> into) {
    Matcher gap = GAP.matcher(shape);
    if (!gap.find()) {
      into.add(shape);
      return;
    }
    for (String word : listOf(gap.group(1))) {
      fill(shape.substring(0, gap.start()) + word + shape.substring(gap.end()), into);
    }
  }

  private List<String> listOf(String name) {
    return requireNonNull(words.get(name), () -> FILE + ": no words for {" + name + "}");
  }
}
