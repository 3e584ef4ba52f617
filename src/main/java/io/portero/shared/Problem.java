package io.portero.shared;

import java.util.Map;

/// Something wrong with an answer, to be said beside a field in the person's language.
///
/// @param field name of the form field, or empty for the page as a whole
/// @param key text key, such as `problem.required`
/// @param args values for the placeholders of that text; never a secret
public record Problem(String field, String key, Map<String, String> args) {

  public Problem {
    args = Map.copyOf(args);
  }

  public static Problem at(String field, String key) {
    return new Problem(field, key, Map.of());
  }

  public static Problem at(String field, String key, String arg, Object value) {
    return new Problem(field, key, Map.of(arg, String.valueOf(value)));
  }

  /// A problem whose text depends on a number: `{key}` says it for none, `{key}.one` for one, `{key}.other` for `{n}`.
  public static Problem counted(String field, String key, int n) {
    return at(field, n <= 0 ? key : n == 1 ? key + ".one" : key + ".other", "n", n);
  }

  public static Problem ofPage(String key) {
    return new Problem("", key, Map.of());
  }

  public static Problem ofPage(String key, String arg, Object value) {
    return new Problem("", key, Map.of(arg, String.valueOf(value)));
  }
}
