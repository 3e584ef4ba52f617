package io.portero.shared;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `{name}` in texts: filled in when they are shown or sent, in a single pass. A value that contains `{other}` is shown as it is.
public final class Placeholders {

  private static final Pattern FORM = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");

  private Placeholders() {}

  /// What has no value stays as it is written.
  public static String fill(String text, Map<String, ?> values) {
    return fill(text, name -> values.containsKey(name) ? String.valueOf(values.get(name)) : null);
  }

  /// @param value of a name, asked from the first placeholder to the last; null: the placeholder stays as it is written
  public static String fill(String text, Function<String, @Nullable String> value) {
    return FORM.matcher(text)
        .replaceAll(m -> {
          String found = value.apply(m.group(1));
          return Matcher.quoteReplacement(found == null ? m.group() : found);
        });
  }

  /// The text in order: what stands between placeholders, and the name of each.
  public static void visit(String text, Consumer<String> words, Consumer<String> name) {
    Matcher m = FORM.matcher(text);
    int from = 0;
    while (m.find()) {
      words.accept(text.substring(from, m.start()));
      name.accept(m.group(1));
      from = m.end();
    }
    words.accept(text.substring(from));
  }
}
