package io.portero.portal.file;

import io.portero.portal.file.Mistake.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects every mistake, so that an operator mends them all in one go.
public final class Report {

  private final List<Mistake> mistakes = new ArrayList<>();

  /// @param namesAndValues for the placeholders of the explanation: name, value, name, value …
  public void error(Place place, String key, Object... namesAndValues) {
    mistakes.add(new Mistake(place, Severity.ERROR, key, args(namesAndValues)));
  }

  public void warning(Place place, String key, Object... namesAndValues) {
    mistakes.add(new Mistake(place, Severity.WARNING, key, args(namesAndValues)));
  }

  /// In the order of files and lines; the same mistake at the same place once.
  public List<Mistake> mistakes() {
    return mistakes.stream().distinct().sorted(Comparator.comparing(Mistake::place)).toList();
  }

  public long errors() {
    return mistakes().stream().filter(Mistake::isError).count();
  }

  private static Map<String, String> args(Object... namesAndValues) {
    Map<String, String> args = new HashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      args.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
    }
    return args;
  }
}
