package io.portero.attack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whom the portals know: `@Mixin KnownPeople known`.
final class PeopleOption {

  @Option(
      names = "--people",
      paramLabel = "FILE.csv",
      description = "Whom the portals know, instead of the sample people: see docs/attack.md.")
  private @Nullable Path file;

  List<Map<String, String>> all() {
    return file == null ? People.sample() : People.read(file);
  }
}
