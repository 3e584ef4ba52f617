package io.portero.attack;

import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import io.portero.terminal.PortalsOption;
import io.portero.visitor.LatencyPercentiles;
import io.portero.visitor.TimedResponse;
import io.portero.visitor.VisitorClient;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  @Mixin private ServerOption server = new ServerOption();

  @Option(
      names = "--portal",
      paramLabel = "ID",
      description = "Whose sign-in (default: the first portal's).")
  private @Nullable String portal;

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
    if (!(seconds > 0 && times > 0)) {
      throw new Refusal(
          "--seconds and --times must be more than 0.", "--seconds y --times deben ser más que 0.");
    }
    System.setProperty(
        "http.maxConnections", String.valueOf(2 * VISITORS)); // connections stay open
    Portal attacked = portal == null ? folder.all().all().getFirst() : folder.portal(portal);
    LoadGenerator load = new LoadGenerator(signIn(attacked), VISITORS);
    double best = best(load);
    List<TimedResponse> calm = pages(attacked);
    OverloadReport.say(
        "A page without a hash, %.0f a second: %s%n",
        "Una página sin hash, %.0f por segundo: %s%n",
        PAGES_A_SECOND,
        LatencyPercentiles.of(calm, s -> s == 200));
    var pages = new FutureTask<>(() -> pages(attacked));
    Thread.ofPlatform().start(pages);
    List<TimedResponse> rush = new OpenLoop(times * best, seconds).run(load::send);
    OverloadReport report = new OverloadReport(best, times, seconds, rush, done(pages));
    report.tell();
    return report.passed() ? 0 : 1;
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
    OverloadReport.say("Best rate: %.1f a second%n", "La mejor tasa: %.1f por segundo%n", best);
    return best;
  }

  private List<TimedResponse> pages(Portal attacked) {
    String path = "/" + attacked.id() + "/sign-in";
    return new OpenLoop(PAGES_A_SECOND, seconds)
        .run(() -> new VisitorClient(server.url()).get(path).status());
  }

  private FlowRunner signIn(Portal attacked) {
    Flow flow =
        PortalFlows.of(attacked).stream()
            .filter(f -> f.name().equals("sign-in authenticate"))
            .findFirst()
            .orElseThrow(() ->
                new Refusal("Nobody signs in at that portal.", "A ese portal no ingresa nadie."));
    People people = People.of(People.sample(), attacked.id().value(), flow, new SplittableRandom());
    return new FlowRunner(server.url(), flow, people);
  }
}
