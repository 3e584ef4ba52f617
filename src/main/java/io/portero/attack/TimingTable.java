package io.portero.attack;

import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.io.PrintStream;
import java.util.Locale;

/// The table of a timing attack.
record TimingTable(PrintStream out) {

  private static final String ROW = "%-34s %6s %9s %9s  %-22s %-15s %-15s %s%n";

  void head() {
    out.printf(
        ROW,
        Localized.text("flow", "flujo"),
        "n",
        Localized.text("known ms", "conoc. ms"),
        Localized.text("other ms", "otros ms"),
        "AUC [99 %]",
        "A/A [99 %]",
        "+1 ms [99 %]",
        Localized.text("verdict", "veredicto"));
  }

  void row(String flow, TimingMeasurement m) {
    TimingVerdict verdict = m.verdict();
    String statuses =
        verdict == TimingVerdict.DIFFERS
            ? " " + m.statuses(TimingBlock::known) + "/" + m.statuses(TimingBlock::unknown)
            : "";
    out.printf(
        ROW,
        flow,
        m.count(),
        String.format(Locale.ROOT, "%.2f", m.medianMillis(TimingBlock::known)),
        String.format(Locale.ROOT, "%.2f", m.medianMillis(TimingBlock::unknown)),
        String.format(Locale.ROOT, "%.3f ", m.auc().mean()) + brackets(m.auc()),
        brackets(m.alike()),
        brackets(m.slower()),
        verdict.words().in(Localized.locale()) + statuses);
    out.flush();
    JsonLine values =
        JsonLine.of("flow", flow)
            .and("n", m.count())
            .and("knownMillis", m.medianMillis(TimingBlock::known))
            .and("otherMillis", m.medianMillis(TimingBlock::unknown))
            .and("auc", values(m.auc()))
            .and("alike", values(m.alike()))
            .and("slower", values(m.slower()))
            .and("verdict", verdict.name());
    Output.forPrograms(values);
  }

  private static JsonLine values(ConfidenceInterval i) {
    return JsonLine.of("mean", i.mean()).and("low", i.low()).and("high", i.high());
  }

  private static String brackets(ConfidenceInterval i) {
    return String.format(Locale.ROOT, "[%.3f, %.3f]", i.low(), i.high());
  }
}
