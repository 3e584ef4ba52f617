package io.portero.portal.file;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `{name}` in texts and messages: filled in when they are shown or sent. `[words](name)` is a link whose address is
/// filled in the same way.
public final class Placeholders {

  private static final Pattern FORM =
      Pattern.compile("\\{([^{}\\s]{0,40})}|\\]\\(([a-zA-Z][a-zA-Z0-9-]*)\\)");

  private Placeholders() {}

  public static Set<String> in(String text) {
    return FORM.matcher(text)
        .results()
        .map(m -> name(m.group(1), m.group(2)))
        .collect(Collectors.toSet());
  }

  public static String fill(String text, UnaryOperator<String> value) {
    return FORM.matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(value.apply(name(m.group(1), m.group(2)))));
  }

  /// Reports each placeholder that is not known, at the place of the text that holds it.
  public static void check(String text, Place place, Set<String> known, Report report) {
    for (String name : in(text)) {
      if (!known.contains(name)) {
        Fields.unknown(report, place, "unknown-placeholder", name, known);
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
        Fields.unknown(report, place, "unknown-placeholder", name, known);
      }
    }
  }

  private static String name(@Nullable String braces, @Nullable String link) {
    return braces != null ? braces : link != null ? link : "";
  }
}
