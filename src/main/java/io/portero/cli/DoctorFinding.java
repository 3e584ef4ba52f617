package io.portero.cli;

import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import org.jspecify.annotations.Nullable;

/// What the doctor found about one part of an installation.
///
/// @param ok null: there is nothing to try
/// @param said what is so, or what is wrong and what to do
record DoctorFinding(String part, @Nullable Boolean ok, String said) {

  static DoctorFinding well(String part, String said) {
    return new DoctorFinding(part, true, said);
  }

  static DoctorFinding wrong(String part, String said) {
    return new DoctorFinding(part, false, said);
  }

  static DoctorFinding none(String part, String said) {
    return new DoctorFinding(part, null, said);
  }

  static DoctorFinding wrong(String part, Refusal refusal) {
    return wrong(part, refusal.in(Localized.locale()));
  }

  boolean isWrong() {
    return Boolean.FALSE.equals(ok);
  }

  String line() {
    String mark = ok == null ? "-" : ok ? "ok" : Localized.text("WRONG", "MAL");
    return "%-9s  %-5s  %s".formatted(part, mark, said);
  }

  JsonLine values() {
    JsonLine values =
        JsonLine.of("part", part)
            .and("state", ok == null ? "none" : ok ? "ok" : "wrong")
            .and("said", said);
    return values;
  }
}
