package io.portero.portal.file;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which placeholders a text uses: `{name}`, and the address of a link, `[words](name)`.
public final class PlaceholderCheck {

  private static final Pattern FORM =
      Pattern.compile("\\{([^{}\\s]{0,40})}|\\]\\(([a-zA-Z][a-zA-Z0-9-]*)\\)");

  private PlaceholderCheck() {}

  public static Set<String> in(String text) {
    return FORM.matcher(text)
        .results()
        .map(m -> name(m.group(1), m.group(2)))
        .collect(Collectors.toSet());
  }

  /// Reports each placeholder that is not known, at the place of the text that holds it.
  public static void check(String text, Place place, Set<String> known, Report report) {
    for (String name : in(text)) {
      if (!known.contains(name)) {
        YamlFields.unknown(report, place, "unknown-placeholder", name, known);
      }
    }
  }

  /// The same, at each one's own line.
  public static void check(
      String text, String file, int firstLine, Set<String> known, Report report) {
    Matcher m = FORM.matcher(text);
    while (m.find()) {
      String name = name(m.group(1), m.group(2));
      if (!known.contains(name)) {
        Place place = Place.at(file, text, m.start(), firstLine);
        YamlFields.unknown(report, place, "unknown-placeholder", name, known);
      }
    }
  }

  private static String name(@Nullable String braces, @Nullable String link) {
    return braces != null ? braces : link != null ? link : "";
  }
}
