package io.portero.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A copy of one of this repository's portals in a folder of its own, to be changed by a test.
public final class EditedPortal {

  private final Path portals;
  private final String id;

  public EditedPortal(Path portals, String id) {
    this.portals = portals;
    this.id = id;
    Path original = Path.of("portals", id);
    try (var files = Files.walk(original)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, portals.resolve(id).resolve(original.relativize(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes `to` for every `from` in the portal's definition; there must be one.
  public EditedPortal change(String from, String to) {
    Path file = portals.resolve(id).resolve("portal.yaml");
    try {
      String text = Files.readString(file);
      if (!text.contains(from)) {
        throw new AssertionError("“" + from + "” is not in " + file);
      }
      Files.write(file, List.of(text.replace(from, to)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return portals;
  }
}
