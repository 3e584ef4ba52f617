package io.portero.portal.file;

import io.portero.shared.Language;
import java.util.Map;

/// Something wrong in a file: where, what, and what to write instead.
///
/// @param key of the explanation in `checker/{language}.yaml`
/// @param args values for its placeholders
public record Mistake(Place place, Severity severity, String key, Map<String, String> args) {

  public enum Severity {
    /// The portal does not open.
    ERROR,
    /// It opens, but an operator should know.
    WARNING
  }

  public Mistake {
    args = Map.copyOf(args);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// `file:line:column: error: what → what to write`.
  public String line(Language language) {
    Explanations words = Explanations.in(language);
    String what = words.say(key + ".what", args);
    String write = words.say(key + ".write", args);
    String kind = words.say(isError() ? "kind.error" : "kind.warning", Map.of());
    return place + ": " + kind + ": " + what + (write.isEmpty() ? "" : " → " + write);
  }
}
