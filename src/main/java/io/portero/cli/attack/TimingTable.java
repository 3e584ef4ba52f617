package io.portero.cli.attack;

import io.portero.cli.Output;
import io.portero.cli.Say;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The table of a timing attack.
record TimingTable(PrintStream out) {

  private static final String ROW = "%-34s %6s %9s %9s  %-22s %-15s %-15s %s%n";

  void head() {
    out.printf(
        ROW,
        Say.in("flow", "flujo"),
        "n",
        Say.in("known ms", "conoc. ms"),
        Say.in("other ms", "otros ms"),
        "AUC [99 %]",
        "A/A [99 %]",
        "+1 ms [99 %]",
        Say.in("verdict", "veredicto"));
  }

  void row(String flow, Measurement m) {
    Verdict verdict = m.verdict();
    String statuses =
        verdict == Verdict.DIFFERS
            ? " " + m.statuses(Block::known) + "/" + m.statuses(Block::unknown)
            : "";
    out.printf(
        ROW,
        flow,
        m.count(),
        String.format(Locale.ROOT, "%.2f", m.medianMillis(Block::known)),
        String.format(Locale.ROOT, "%.2f", m.medianMillis(Block::unknown)),
        String.format(Locale.ROOT, "%.3f ", m.auc().mean()) + brackets(m.auc()),
        brackets(m.alike()),
        brackets(m.slower()),
        Say.in(verdict.english(), verdict.spanish()) + statuses);
    out.flush();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("flow", flow);
    values.put("n", m.count());
    values.put("knownMillis", m.medianMillis(Block::known));
    values.put("otherMillis", m.medianMillis(Block::unknown));
    values.put("auc", values(m.auc()));
    values.put("alike", values(m.alike()));
    values.put("slower", values(m.slower()));
    values.put("verdict", verdict.name());
    Output.forPrograms(values);
  }

  private static Map<String, Double> values(Interval i) {
    return Map.of("mean", i.mean(), "low", i.low(), "high", i.high());
  }

  private static String brackets(Interval i) {
    return String.format(Locale.ROOT, "[%.3f, %.3f]", i.low(), i.high());
  }
}
