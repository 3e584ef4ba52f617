package io.portero.cli.attack;

import io.portero.cli.Say;
import java.io.PrintStream;
import java.util.Locale;

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
  }

  private static String brackets(Interval i) {
    return String.format(Locale.ROOT, "[%.3f, %.3f]", i.low(), i.high());
  }
}
