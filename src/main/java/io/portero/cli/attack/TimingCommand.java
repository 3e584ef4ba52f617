package io.portero.cli.attack;

import io.portero.cli.Output;
import io.portero.cli.PortalFolder;
import io.portero.cli.Say;
import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `attack timing`: whether the time of an answer tells who has an account (security.md 1).
@Command(
    name = "timing",
    description = {
      "Measures whether answers tell, by their time, status or length, data that match from data that do not.",
      "The server must run with PORTERO_LIMITS=off and PORTERO_CAPTCHA=none, and do nothing else meanwhile.",
      "Exit code: 0 if every flow passes, 1 if not."
    })
final class TimingCommand implements Callable<Integer> {

  private static final int LEAST = 10 * Experiment.BLOCKS;

  @Mixin private RunningServer server = new RunningServer();

  @Option(names = "--portal", paramLabel = "ID", description = "Only this portal.")
  private @Nullable String portal;

  @Option(
      names = "--flow",
      paramLabel = "TEXT",
      description = "Only flows with this in their name.")
  private String flow = "";

  @Option(
      names = "--pairs",
      defaultValue = "4000",
      description = "Requests of each class, in 40 blocks (default: ${DEFAULT-VALUE}).")
  private int pairs;

  @Mixin private KnownPeople known = new KnownPeople();

  @Mixin private PortalFolder folder = new PortalFolder();

  private final RandomGenerator random = new SplittableRandom();
  private boolean passed = true;

  @Override
  public Integer call() {
    if (pairs < LEAST) {
      throw new Refusal(
          "--pairs must be at least " + LEAST + ".", "--pairs debe ser al menos " + LEAST + ".");
    }
    Map<String, Walk> walks = walks(known.all());
    walks.values().forEach(TimingCommand::tryOut);
    sayLoad();
    TimingTable table = new TimingTable(Output.beside());
    table.head();
    controls(table);
    walks.forEach((name, walk) -> tell(table, name, experiment().run(walk, _ -> {})));
    sayLoad();
    return passed ? 0 : 1;
  }

  private Map<String, Walk> walks(List<Map<String, String>> people) {
    Map<String, Walk> walks = new LinkedHashMap<>();
    for (Portal each : portals()) {
      for (Flow next : Flows.of(each)) {
        String name = each.id() + " " + next.name();
        if (name.contains(flow)) {
          walks.put(
              name,
              new Walk(server.url(), next, People.of(people, each.id().value(), next, random)));
        }
      }
    }
    return walks;
  }

  /// A captcha, or no server, is said at once and not after minutes.
  private static void tryOut(Walk walk) {
    walk.ask(true, 0);
    walk.ask(false, 0);
  }

  private void controls(TimingTable table) {
    try (var same = new StandIn(false);
        var slower = new StandIn(true)) {
      Measurement alike = experiment().run(same, _ -> {});
      table.row(Say.in("control: nothing added", "control: nada añadido"), alike);
      Measurement late = experiment().run(slower, _ -> {});
      table.row(Say.in("control: 1 ms added", "control: 1 ms añadido"), late);
      if (alike.verdict() == Verdict.LEAK || late.verdict() == Verdict.PASS) {
        throw new Refusal(
            "The controls failed: nothing can be measured on this machine now.",
            "Los controles fallaron: ahora no se puede medir nada en este equipo.");
      }
    }
  }

  private void tell(TimingTable table, String name, Measurement measured) {
    table.row(name, measured);
    passed &= measured.verdict() == Verdict.PASS;
  }

  private Experiment experiment() {
    return new Experiment(Experiment.BLOCKS, pairs / Experiment.BLOCKS, random);
  }

  private List<Portal> portals() {
    return portal == null ? folder.all().all() : List.of(folder.portal(portal));
  }

  private void sayLoad() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    Output.beside()
        .printf(
            Locale.ROOT,
            Say.in("(load %.2f on %d processors)%n", "(carga %.2f en %d procesadores)%n"),
            machine.getSystemLoadAverage(),
            machine.getAvailableProcessors());
  }
}
