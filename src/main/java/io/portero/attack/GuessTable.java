package io.portero.attack;

import io.portero.portal.Portal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// The table of a guessing attack.
record GuessTable(PrintStream out) {

  private static final String ROW = "%-10s %8s %10s %10s %7s %9s %14s %14s  %s%n";
  private static final Duration HOUR = Duration.ofHours(1);

  void head(Portal portal) {
    out.printf(
        Localized.text(
            "%s: guesses that were compared, and how many the rules allow in the same time%n",
            "%s: intentos que se compararon y cuántos permiten las reglas en el mismo tiempo%n"),
        portal.id());
    out.printf(
        ROW,
        Localized.text("strategy", "estrategia"),
        Localized.text("sent", "enviados"),
        Localized.text("compared", "comparados"),
        Localized.text("refused", "rechazados"),
        Localized.text("busy", "ocupado"),
        Localized.text("minutes", "minutos"),
        Localized.text("allowed", "permitidos"),
        Localized.text("allowed/h", "permitidos/h"),
        Localized.text("verdict", "veredicto"));
  }

  /// @return whether no more were compared than the rules allow
  boolean row(GuessStrategy strategy, GuessTally tally, ToLongFunction<Duration> bound) {
    long allowed = bound.applyAsLong(tally.took());
    boolean within = tally.compared() <= allowed;
    out.printf(
        ROW,
        strategy.word(),
        tally.sent(),
        tally.compared(),
        tally.sent() - tally.compared() - tally.of(GuessResult.BUSY),
        tally.of(GuessResult.BUSY),
        String.format(Locale.ROOT, "%.1f", tally.took().toMillis() / 60_000.0),
        allowed,
        bound.applyAsLong(HOUR),
        verdict(within) + luck(tally));
    out.flush();
    JsonLine values =
        JsonLine.of("strategy", strategy.word())
            .and("sent", tally.sent())
            .and("compared", tally.compared())
            .and("busy", tally.of(GuessResult.BUSY))
            .and("seconds", tally.took().toSeconds())
            .and("allowed", allowed)
            .and("right", tally.of(GuessResult.RIGHT))
            .and("within", within);
    Output.forPrograms(values);
    return within;
  }

  private static String verdict(boolean within) {
    return within ? Localized.text("pass", "pasa") : Localized.text("OVER", "DE MÁS");
  }

  private static String luck(GuessTally tally) {
    return tally.of(GuessResult.RIGHT) == 0
        ? ""
        : Localized.text(", %d guessed right", ", %d adivinados", tally.of(GuessResult.RIGHT));
  }
}
