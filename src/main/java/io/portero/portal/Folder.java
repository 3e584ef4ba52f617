package io.portero.portal;

import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A portal's folder while it is read.
///
/// @param name the folder as the operator named it, for the report
record Folder(Path path, String name, Report report) {

  private static final int MOST_TEXT = 256 * 1024;

  Optional<Source> read(String file) {
    return read(file, MOST_TEXT);
  }

  Optional<Source> read(String file, int maxBytes) {
    return Source.read(path.resolve(file), name + "/" + file, maxBytes, report);
  }

  Optional<byte[]> bytes(String file, int maxBytes) {
    return Source.bytes(path.resolve(file), name + "/" + file, maxBytes, report);
  }

  boolean has(String file) {
    return Files.exists(path.resolve(file));
  }

  Place place(String file) {
    return Place.of(name + "/" + file);
  }

  /// Names inside a sub-folder, in order; none if it does not exist. Hidden files and [Leftovers] do not count.
  List<String> names(String folder) {
    Path inside = path.resolve(folder);
    if (!Files.isDirectory(inside)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(inside)) {
      return entries
          .map(p -> p.getFileName().toString())
          .filter(n -> !Leftovers.is(n))
          .sorted()
          .toList();
    } catch (IOException e) {
      report.error(place(folder), "unreadable", "reason", e.getClass().getSimpleName());
      return List.of();
    }
  }
}
