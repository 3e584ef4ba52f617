package io.portero.portal.file;

import io.portero.portal.file.Node.Entry;
import io.portero.portal.file.Node.Mapping;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Node.Sequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The settings of one mapping. Every method reports what is wrong and answers with something usable, so that reading
/// goes on; at the end [#finish()] reports the keys that nobody asked for.
public final class YamlFields {

  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

  private final Mapping mapping;
  private final Report report;
  private final Set<String> asked = new LinkedHashSet<>();

  private YamlFields(Mapping mapping, Report report) {
    this.mapping = mapping;
    this.report = report;
  }

  /// The settings that a node holds; none, and reported, if it is anything but a mapping.
  public static YamlFields of(Node node, Report report) {
    if (node instanceof Mapping mapping) {
      return new YamlFields(mapping, report);
    }
    if (!node.isEmpty()) {
      report.error(node.place(), "not-a-mapping");
    }
    return new YamlFields(new Mapping(node.place(), List.of()), report);
  }

  public static YamlFields none(Place place, Report report) {
    return new YamlFields(new Mapping(place, List.of()), report);
  }

  public Place place() {
    return mapping.place();
  }

  /// Where a key stands, or the mapping if it does not.
  public Place place(String key) {
    return mapping.entry(key).map(e -> e.key().place()).orElse(mapping.place());
  }

  /// Whether a key stands here; does not make it a known one.
  public boolean has(String key) {
    return mapping.entry(key).isPresent();
  }

  public Optional<Node> node(String key) {
    asked.add(key);
    return mapping.entry(key).map(Entry::value).filter(n -> !n.isEmpty());
  }

  /// @param example what could be written, for the report if the key is missing
  public Optional<Node> required(String key, String example) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      report.error(place(key), "missing-key", "key", key, "example", example);
    }
    return node;
  }

  public String text(String key, String example) {
    return required(key, example).flatMap(this::scalar).map(Scalar::value).orElse("");
  }

  public Optional<Scalar> optional(String key) {
    return node(key).flatMap(this::scalar);
  }

  public String optionalText(String key) {
    return optional(key).map(Scalar::value).orElse("");
  }

  public boolean flag(String key, boolean preset) {
    return optional(key).flatMap(s -> choice(s, FLAGS)).orElse(preset);
  }

  public int number(String key, int preset, int least, int most) {
    return optional(key)
        .map(s -> {
          boolean digits = s.value().matches("[0-9]{1,9}");
          int n = digits ? Integer.parseInt(s.value()) : -1;
          if (!digits || n < least || n > most) {
            report.error(
                s.place(), "not-a-number", "value", s.value(), "least", least, "most", most);
            return preset;
          }
          return n;
        })
        .orElse(preset);
  }

  public Duration duration(String key, Duration preset, Duration least, Duration most) {
    Optional<Scalar> written = optional(key);
    if (written.isEmpty()) {
      return preset;
    }
    Scalar s = written.get();
    Optional<Duration> read = Durations.read(s.value());
    if (read.isEmpty()) {
      report.error(s.place(), "not-a-duration", "value", s.value());
    } else if (read.get().compareTo(least) < 0 || read.get().compareTo(most) > 0) {
      report.error(
          s.place(),
          "duration-range",
          "value",
          s.value(),
          "least",
          Durations.write(least),
          "most",
          Durations.write(most));
    }
    return read.orElse(preset);
  }

  public <T> Optional<T> choice(String key, Map<String, T> choices) {
    return optional(key).flatMap(s -> choice(s, choices));
  }

  /// One of several known words.
  public <T> Optional<T> choice(Scalar written, Map<String, T> choices) {
    T chosen = choices.get(written.value());
    if (chosen == null) {
      unknown(report, written.place(), "unknown-value", written.value(), choices.keySet());
    }
    return Optional.ofNullable(chosen);
  }

  /// A list of words; a single word is a list of one.
  public List<Scalar> words(String key) {
    return node(key).map(n -> list(n, this::scalar)).orElse(List.of());
  }

  /// A list of anything that `read` makes something of.
  public <T> List<T> list(Node node, Function<Node, Optional<T>> read) {
    List<Node> items = node instanceof Sequence s ? s.items() : List.of(node);
    List<T> values = new ArrayList<>();
    items.forEach(item -> read.apply(item).ifPresent(values::add));
    return List.copyOf(values);
  }

  /// The keys of this mapping with their values, for maps whose keys are the operator's own.
  public List<Entry> entries() {
    mapping.entries().forEach(e -> asked.add(e.key().value()));
    return mapping.entries();
  }

  public Optional<Scalar> scalar(Node node) {
    if (node instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    report.error(node.place(), "not-one-value");
    return Optional.empty();
  }

  public void finish() {
    for (Entry entry : mapping.entries()) {
      Scalar key = entry.key();
      if (!asked.contains(key.value())) {
        unknown(report, key.place(), "unknown-key", key.value(), asked);
      }
    }
  }

  /// Reports an unknown word with the nearest known one, or all that could be meant.
  public static void unknown(
      Report report, Place place, String mistake, String written, Set<String> known) {
    Optional<String> near = Nearest.to(written, known);
    report.error(
        place,
        near.isPresent() ? mistake + "-near" : mistake,
        "written",
        written,
        "near",
        near.orElse(""),
        "known",
        known.isEmpty() ? "—" : String.join(", ", known.stream().sorted().toList()));
  }
}
