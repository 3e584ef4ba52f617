package io.portero.attack;

import io.portero.console.Localized;
import io.portero.console.Output;
import io.portero.console.PortalsOption;
import io.portero.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `attack overload`: what is left of a server when ten times as many sign in as it can carry (security.md 6).
@Command(
    name = "overload",
    description = {
      "Finds out how many sign-ins a second the server can compare, and sends ten times as many.",
      "Passes if it still compares 80 % of its best, and a page that needs no hash takes less than 100 ms at p99.",
      "The server must run with PORTERO_LIMITS=off and PORTERO_CAPTCHA=none. Exit code: 0 if it passes, 1 if not."
    })
final class AttackOverloadCommand implements Callable<Integer> {

  private static final int VISITORS = 400;
  private static final double PAGES_A_SECOND = 40;
  private static final double LEAST_OF_BEST = 0.8;
  private static final double MOST_MILLIS = 100;

  @Mixin private ServerOption server = new ServerOption();

  @Option(
      names = "--portal",
      paramLabel = "ID",
      defaultValue = "alianza",
      description = "Whose sign-in (default: ${DEFAULT-VALUE}).")
  private String portal = "";

  @Mixin private PortalsOption folder = new PortalsOption();

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "How long each part lasts (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--times",
      defaultValue = "10",
      description = "How many times its best rate it gets (default: ${DEFAULT-VALUE}).")
  private double times;

  @Override
  public Integer call() {
    System.setProperty(
        "http.maxConnections", String.valueOf(2 * VISITORS)); // connections stay open
    LoadGenerator load = new LoadGenerator(signIn(), VISITORS);
    double best = best(load);
    List<TimedResponse> calm = pages();
    say(
        "A page without a hash, %.0f a second: %s%n",
        "Una página sin hash, %.0f por segundo: %s%n",
        PAGES_A_SECOND,
        LatencyPercentiles.of(calm, s -> s == 200));
    var pages = new FutureTask<>(this::pages);
    Thread.ofPlatform().start(pages);
    List<TimedResponse> rush = new OpenLoop(times * best, seconds).run(load::send);
    return report(best, rush, done(pages)) ? 0 : 1;
  }

  private static List<TimedResponse> done(FutureTask<List<TimedResponse>> pages) {
    try {
      return pages.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private double best(LoadGenerator load) {
    int cores = Runtime.getRuntime().availableProcessors();
    load.rate(cores, seconds / 2); // the first seconds of a server are not its best
    double best =
        IntStream.of(1, 2, 8)
            .mapToDouble(each -> load.rate(each * cores, seconds / 2))
            .max()
            .orElseThrow();
    if (best == 0) {
      throw new Refusal(
          "The server compares nothing: start it with PORTERO_LIMITS=off.",
          "El servidor no compara nada: inícielo con PORTERO_LIMITS=off.");
    }
    say("Best rate: %.1f a second%n", "La mejor tasa: %.1f por segundo%n", best);
    return best;
  }

  private boolean report(double best, List<TimedResponse> rush, List<TimedResponse> pages) {
    var compared = LatencyPercentiles.of(rush, LoadGenerator::compared);
    var refused = LatencyPercentiles.of(rush, s -> s == 503);
    double goodput = compared.count() / seconds;
    var page = LatencyPercentiles.of(pages, s -> s == 200);
    say(
        "%.0f times that, %d in %.0f s%n",
        "%.0f veces eso, %d en %.0f s%n", times, rush.size(), seconds);
    say(
        "  compared  %6d, %.1f a second, %.2f of the best; %s%n",
        "  comparadas %6d, %.1f por segundo, %.2f de la mejor; %s%n",
        compared.count(),
        goodput,
        goodput / best,
        compared);
    say("  refused   %6d; %s%n", "  rechazadas %6d; %s%n", refused.count(), refused);
    int lost = rush.size() - compared.count() - refused.count();
    say("  neither   %6d%n", "  ninguna    %6d%n", lost);
    say(
        "A page meanwhile: %s (%d of %d)%n",
        "Una página mientras tanto: %s (%d de %d)%n", page, page.count(), pages.size());
    boolean passed =
        goodput / best >= LEAST_OF_BEST
            && page.millis(99) < MOST_MILLIS
            && page.count() == pages.size()
            && lost == 0;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("bestPerSecond", best);
    values.put("comparedPerSecond", goodput);
    values.put("compared", compared.count());
    values.put("refused", refused.count());
    values.put("lost", lost);
    values.put("pageP99Millis", page.millis(99));
    values.put("passed", passed);
    Output.forPrograms(values);
    return passed;
  }

  private List<TimedResponse> pages() {
    String path = "/" + portal + "/sign-in";
    return new OpenLoop(PAGES_A_SECOND, seconds)
        .run(() -> new VisitorClient(server.url()).get(path).status());
  }

  private FlowRunner signIn() {
    Flow flow =
        PortalFlows.of(folder.portal(portal)).stream()
            .filter(f -> f.name().equals("sign-in authenticate"))
            .findFirst()
            .orElseThrow(() ->
                new Refusal("Nobody signs in at that portal.", "A ese portal no ingresa nadie."));
    return new FlowRunner(
        server.url(), flow, People.of(People.sample(), portal, flow, new SplittableRandom()));
  }

  private void say(String english, String spanish, Object... values) {
    Output.beside().printf(Locale.ROOT, Localized.text(english, spanish), values);
    Output.beside().flush();
  }
}
