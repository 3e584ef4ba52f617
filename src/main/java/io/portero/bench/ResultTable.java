package io.portero.bench;

import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The table of figures, a line as soon as it is measured.
record ResultTable(PrintStream out) {

  private static final String LINE = "%-18s %6s %6s %8s %9s %9s %6s %6s %10s %10s %8s %8s%n";

  void head() {
    out.printf(
        LINE,
        Localized.text("flow", "flujo"),
        Localized.text("atonce", "a.vez"),
        "n",
        Localized.text("/s", "/s"),
        "p50 ms",
        "p99 ms",
        "503",
        Localized.text("failed", "fallos"),
        Localized.text("server ms", "servid. ms"),
        Localized.text("db ms", "b.datos ms"),
        "MiB",
        Localized.text("mails/s", "correo/s"));
    out.flush();
  }

  void idle(Usage idle) {
    if (!Double.isNaN(idle.serverMillis())) {
      out.println(
          Localized.text(
              "While nobody comes, the server uses %s ms a second and the database %s; the figures are what is used beside that.",
              "Mientras nadie viene, el servidor usa %s ms por segundo y la base de datos %s; las cifras son lo que se usa aparte de eso.",
              figure(idle.serverMillis()),
              figure(idle.databaseMillis())));
    }
  }

  void row(Row row) {
    Outcome outcome = row.outcome();
    out.printf(
        LINE,
        row.flow(),
        row.atOnce(),
        outcome.times().count(),
        figure(outcome.perSecond()),
        figure(outcome.times().millis(50)),
        figure(outcome.times().millis(99)),
        outcome.busy(),
        outcome.failed(),
        figure(row.each().serverMillis()),
        figure(row.each().databaseMillis()),
        figure(row.residentMib()),
        figure(row.mailsPerSecond()));
    outcome.failure().ifPresent(why -> out.println("  " + why.in(Localized.locale())));
    out.flush();
    Output.forPrograms(
        JsonLine.of("flow", row.flow())
            .and("atOnce", row.atOnce())
            .and("count", outcome.times().count())
            .and("seconds", outcome.seconds())
            .and("perSecond", known(outcome.perSecond()))
            .and("p50Millis", known(outcome.times().millis(50)))
            .and("p99Millis", known(outcome.times().millis(99)))
            .and("busy", outcome.busy())
            .and("failed", outcome.failed())
            .and("serverCpuMillis", known(row.each().serverMillis()))
            .and("databaseCpuMillis", known(row.each().databaseMillis()))
            .and("residentMib", known(row.residentMib()))
            .and("mailsPerSecond", known(row.mailsPerSecond())));
  }

  private static @Nullable Double known(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }

  private static String figure(double figure) {
    return Double.isFinite(figure) ? String.format(Locale.ROOT, "%.1f", figure) : "–";
  }
}
