package io.portero.asvs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The lists in `src/test/resources/asvs`. A line is an id and words that may hold commas; the first line names the columns.
record Lists(
    List<Requirement> requirements,
    Map<String, String> notApplicable,
    Map<String, String> open,
    Map<String, String> remarks) {

  private static final Path FOLDER = Path.of("src/test/resources/asvs");

  static Lists read() {
    return new Lists(
        lines("requirements.csv").stream().map(Lists::requirement).toList(),
        words("not-applicable.csv"),
        words("open.csv"),
        words("remarks.csv"));
  }

  private static Requirement requirement(String line) {
    String[] cells = line.split(",", 3);
    return new Requirement(cells[0], Integer.parseInt(cells[1]), cells[2]);
  }

  private static Map<String, String> words(String file) {
    Map<String, String> words = new TreeMap<>(Requirement.IN_ORDER);
    for (String line : lines(file)) {
      String[] cells = line.split(",", 2);
      if (words.put(cells[0], cells[1]) != null) {
        throw new IllegalArgumentException(file + " names " + cells[0] + " twice");
      }
    }
    return words;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
