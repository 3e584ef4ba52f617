package io.portero.cli;

import io.portero.console.Localized;
import io.portero.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the doctor found about one part of an installation.
///
/// @param ok null: there is nothing to try
/// @param said what is so, or what is wrong and what to do
record Finding(String part, @Nullable Boolean ok, String said) {

  static Finding well(String part, String said) {
    return new Finding(part, true, said);
  }

  static Finding wrong(String part, String said) {
    return new Finding(part, false, said);
  }

  static Finding none(String part, String said) {
    return new Finding(part, null, said);
  }

  static Finding wrong(String part, Refusal refusal) {
    return wrong(part, refusal.in(Localized.locale()));
  }

  boolean isWrong() {
    return Boolean.FALSE.equals(ok);
  }

  String line() {
    String mark = ok == null ? "-" : ok ? "ok" : Localized.text("WRONG", "MAL");
    return "%-9s  %-5s  %s".formatted(part, mark, said);
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("part", part);
    values.put("state", ok == null ? "none" : ok ? "ok" : "wrong");
    values.put("said", said);
    return values;
  }
}
