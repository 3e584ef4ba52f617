package io.portero.walk;

import io.portero.support.NaughtyStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How much was tried, page by page, for whoever asks for the figures.
final class NaughtyTally {

  private final List<String> lines = new ArrayList<>();
  private long tried;
  private long failures;

  void add(Stop stop, NaughtyAnswers answers) {
    tried += answers.tried();
    failures += answers.failures();
    lines.add(String.format(Locale.ROOT, "%7d  %s", answers.tried(), stop));
  }

  void write(Path file) throws IOException {
    lines.add(
        String.format(
            Locale.ROOT,
            "%7d  strings x fields in all, of %d strings; answers of 500 and more: %d",
            tried,
            NaughtyStrings.all().size(),
            failures));
    Files.write(file, lines);
  }
}
