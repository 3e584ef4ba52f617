package io.portero.portal.file;

import java.util.List;
import java.util.Optional;

/// What stands in a YAML file, with its place.
public sealed interface Node {

  Place place();

  /// Words, a number, yes or no: always as written.
  ///
  /// @param plain whether it stands without quotes
  record Scalar(Place place, String value, boolean plain) implements Node {}

  record Sequence(Place place, List<Node> items) implements Node {}

  /// A key stands in it once: a second one is reported by [Yaml] and left out.
  record Mapping(Place place, List<Entry> entries) implements Node {

    public Optional<Entry> entry(String key) {
      return entries.stream().filter(e -> e.key().value().equals(key)).findFirst();
    }
  }

  record Entry(Scalar key, Node value) {}

  /// `null`, `~` or nothing at all after a key.
  default boolean isEmpty() {
    return this instanceof Scalar(_, String value, boolean plain)
        && plain
        && (value.isEmpty() || value.equals("~") || value.equals("null"));
  }
}
