package io.portero.cli.attack;

import io.portero.cli.Output;
import io.portero.cli.Say;
import io.portero.portal.Portal;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/// The table of a guessing attack.
record GuessTable(PrintStream out) {

  private static final String ROW = "%-9s %8s %10s %10s %7s %9s %14s %14s  %s%n";
  private static final Duration HOUR = Duration.ofHours(1);

  void head(Portal portal) {
    out.printf(
        Say.in(
            "%s: guesses that were compared, and how many the rules allow in the same time%n",
            "%s: intentos que se compararon y cuántos permiten las reglas en el mismo tiempo%n"),
        portal.id());
    out.printf(
        ROW,
        Say.in("strategy", "manera"),
        Say.in("sent", "enviados"),
        Say.in("compared", "comparados"),
        Say.in("refused", "rechazados"),
        Say.in("busy", "ocupado"),
        Say.in("minutes", "minutos"),
        Say.in("allowed", "permitidos"),
        Say.in("allowed/h", "permitidos/h"),
        Say.in("verdict", "veredicto"));
  }

  /// @return whether no more were compared than the rules allow
  boolean row(Strategy strategy, Tally tally, ToLongFunction<Duration> bound) {
    long allowed = bound.applyAsLong(tally.took());
    boolean within = tally.granted() <= allowed;
    out.printf(
        ROW,
        strategy.word(),
        tally.sent(),
        tally.granted(),
        tally.sent() - tally.granted() - tally.of(Told.BUSY),
        tally.of(Told.BUSY),
        String.format(Locale.ROOT, "%.1f", tally.took().toMillis() / 60_000.0),
        allowed,
        bound.applyAsLong(HOUR),
        verdict(within) + luck(tally));
    out.flush();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("strategy", strategy.word());
    values.put("sent", tally.sent());
    values.put("compared", tally.granted());
    values.put("busy", tally.of(Told.BUSY));
    values.put("seconds", tally.took().toSeconds());
    values.put("allowed", allowed);
    values.put("right", tally.of(Told.RIGHT));
    values.put("within", within);
    Output.forPrograms(values);
    return within;
  }

  private static String verdict(boolean within) {
    return within ? Say.in("pass", "pasa") : Say.in("OVER", "DE MÁS");
  }

  private static String luck(Tally tally) {
    return tally.of(Told.RIGHT) == 0
        ? ""
        : Say.in(", %d guessed right", ", %d adivinados").formatted(tally.of(Told.RIGHT));
  }
}
