package io.portero.portal.file;

import io.portero.portal.file.Node.Mapping;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Node.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Nested maps of words read as one flat map: `recover: {title: …}` is `recover.title`.
public final class FlatYaml {

  private FlatYaml() {}

  /// Each key with the scalar it leads to; anything but words is reported.
  public static Map<String, Scalar> read(Source source, Report report) {
    return readWhole(source, report).orElse(Map.of());
  }

  /// The same; empty if the file is no YAML, or no map: then it has that one mistake.
  public static Optional<Map<String, Scalar>> readWhole(Source source, Report report) {
    return Yaml.read(source, report)
        .flatMap(root -> {
          Map<String, Scalar> flat = new LinkedHashMap<>();
          add("", root, flat, report);
          return root instanceof Mapping ? Optional.of(flat) : Optional.empty();
        });
  }

  /// A file of the product's own, which its tests have checked.
  public static Map<String, String> trusted(String name, byte[] bytes) {
    Report report = new Report();
    Map<String, String> words = new LinkedHashMap<>();
    Source.of(name, bytes, report)
        .ifPresent(source -> read(source, report).forEach((k, v) -> words.put(k, v.value())));
    if (!report.mistakes().isEmpty()) {
      throw new IllegalStateException("broken: " + report.mistakes().getFirst());
    }
    return words;
  }

  private static void add(String prefix, Node node, Map<String, Scalar> flat, Report report) {
    switch (node) {
      case Mapping mapping -> {
        for (var entry : mapping.entries()) {
          String name = entry.key().value();
          String key = prefix.isEmpty() ? name : prefix + "." + name;
          add(key, entry.value(), flat, report);
        }
      }
      case Scalar scalar when prefix.isEmpty() -> report.error(scalar.place(), "not-a-mapping");
      case Scalar scalar -> {
        Scalar first = flat.putIfAbsent(prefix, scalar);
        if (first != null) {
          report.error(
              scalar.place(), "duplicate-key", "key", prefix, "line", first.place().line());
        }
      }
      case Sequence sequence -> report.error(sequence.place(), "not-words", "key", prefix);
    }
  }
}
