package io.portero.attack;

import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import io.portero.visitor.LatencyPercentiles;
import io.portero.visitor.TimedResponse;
import java.util.List;
import java.util.Locale;

/// What is left of a server under more sign-ins than it can compare.
///
/// @param best secrets a second that it compared when nobody sent too many, @param times how many times that it got
/// @param seconds for how long, @param rush the answers to the sign-ins, @param pages those to a page meanwhile that needs no hash
record OverloadReport(
    double best,
    double times,
    double seconds,
    List<TimedResponse> rush,
    List<TimedResponse> pages) {

  private static final double LEAST_OF_BEST = 0.8;
  private static final double MOST_MILLIS = 100;

  boolean passed() {
    LatencyPercentiles page = page();
    return comparedPerSecond() / best >= LEAST_OF_BEST
        && page.millis(99) < MOST_MILLIS
        && page.count() == pages.size()
        && lost() == 0;
  }

  void tell() {
    LatencyPercentiles compared = compared();
    LatencyPercentiles refused = refused();
    LatencyPercentiles page = page();
    say(
        "%.0f times that, %d in %.0f s%n",
        "%.0f veces eso, %d en %.0f s%n", times, rush.size(), seconds);
    say(
        "  compared  %6d, %.1f a second, %.2f of the best; %s%n",
        "  comparadas %6d, %.1f por segundo, %.2f de la mejor; %s%n",
        compared.count(),
        comparedPerSecond(),
        comparedPerSecond() / best,
        compared);
    say("  refused   %6d; %s%n", "  rechazadas %6d; %s%n", refused.count(), refused);
    say("  neither   %6d%n", "  ninguna    %6d%n", lost());
    say(
        "A page meanwhile: %s (%d of %d)%n",
        "Una página mientras tanto: %s (%d de %d)%n", page, page.count(), pages.size());
    Output.forPrograms(
        JsonLine.of("bestPerSecond", best)
            .and("comparedPerSecond", comparedPerSecond())
            .and("compared", compared.count())
            .and("refused", refused.count())
            .and("lost", lost())
            .and("pageP99Millis", page.millis(99))
            .and("passed", passed()));
  }

  static void say(String english, String spanish, Object... values) {
    Output.beside().printf(Locale.ROOT, Localized.text(english, spanish), values);
    Output.beside().flush();
  }

  private LatencyPercentiles compared() {
    return LatencyPercentiles.of(rush, LoadGenerator::compared);
  }

  private double comparedPerSecond() {
    return compared().count() / seconds;
  }

  private LatencyPercentiles refused() {
    return LatencyPercentiles.of(rush, status -> status == 503);
  }

  private int lost() {
    return rush.size() - compared().count() - refused().count();
  }

  private LatencyPercentiles page() {
    return LatencyPercentiles.of(pages, status -> status == 200);
  }
}
