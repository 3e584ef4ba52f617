package io.portero.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The big list of naughty strings: what has broken other people's programs. By Max Woolf, see NOTICE.
public final class NaughtyStrings {

  private static final List<String> ALL = read();

  private NaughtyStrings() {}

  public static List<String> all() {
    return ALL;
  }

  private static List<String> read() {
    try (var file =
        Objects.requireNonNull(NaughtyStrings.class.getResourceAsStream("/hostile/blns.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      // Not String.lines(): some of the strings hold odd line ends.
      return List.of(text.split("\n")).stream()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
