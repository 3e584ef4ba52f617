package io.portero.attack;

import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import io.portero.terminal.PortalsOption;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
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
final class AttackTimingCommand implements Callable<Integer> {

  private static final int LEAST = 10 * TimingExperiment.BLOCKS;

  @Mixin private ServerOption server = new ServerOption();

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

  @Mixin private PeopleOption known = new PeopleOption();

  @Mixin private PortalsOption folder = new PortalsOption();

  private final RandomGenerator random = new SplittableRandom();
  private boolean passed = true;

  @Override
  public Integer call() {
    if (pairs < LEAST) {
      throw new Refusal(
          "--pairs must be at least " + LEAST + ".", "--pairs debe ser al menos " + LEAST + ".");
    }
    Map<String, FlowRunner> runners = runners(known.all());
    runners.values().forEach(AttackTimingCommand::tryOut);
    sayLoad();
    TimingTable table = new TimingTable(Output.beside());
    table.head();
    controls(table);
    runners.forEach((name, runner) -> tell(table, name, experiment().run(runner, _ -> {})));
    sayLoad();
    return passed ? 0 : 1;
  }

  private Map<String, FlowRunner> runners(List<Map<String, String>> people) {
    Map<String, FlowRunner> runners = new LinkedHashMap<>();
    for (Portal each : portals()) {
      for (Flow next : PortalFlows.of(each)) {
        String name = each.id() + " " + next.name();
        if (name.contains(flow)) {
          runners.put(
              name,
              new FlowRunner(
                  server.url(), next, People.of(people, each.id().value(), next, random)));
        }
      }
    }
    if (runners.isEmpty()) {
      throw unknownFlow();
    }
    return runners;
  }

  private Refusal unknownFlow() {
    String known =
        portals().stream()
            .flatMap(
                each -> PortalFlows.of(each).stream().map(next -> each.id() + " " + next.name()))
            .distinct()
            .collect(Collectors.joining("; "));
    return new Refusal(
        "No flow has “%s” in its name; there are: %s".formatted(flow, known),
        "Ningún recorrido tiene «%s» en su nombre; hay: %s".formatted(flow, known));
  }

  /// A captcha, or no server, is said at once and not after minutes.
  private static void tryOut(FlowRunner runner) {
    runner.ask(true, 0);
    runner.ask(false, 0);
  }

  private void controls(TimingTable table) {
    try (var same = new ControlServer(false);
        var slower = new ControlServer(true)) {
      TimingMeasurement alike = experiment().run(same, _ -> {});
      table.row(Localized.text("control: nothing added", "control: nada añadido"), alike);
      TimingMeasurement late = experiment().run(slower, _ -> {});
      table.row(Localized.text("control: 1 ms added", "control: 1 ms añadido"), late);
      if (alike.verdict() == TimingVerdict.LEAK || late.verdict() == TimingVerdict.PASS) {
        throw new Refusal(
            "The controls failed: nothing can be measured on this machine now.",
            "Los controles fallaron: ahora no se puede medir nada en este equipo.");
      }
    }
  }

  private void tell(TimingTable table, String name, TimingMeasurement measured) {
    table.row(name, measured);
    passed &= measured.verdict() == TimingVerdict.PASS;
  }

  private TimingExperiment experiment() {
    return new TimingExperiment(TimingExperiment.BLOCKS, pairs / TimingExperiment.BLOCKS, random);
  }

  private List<Portal> portals() {
    return portal == null ? folder.all().all() : List.of(folder.portal(portal));
  }

  private void sayLoad() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    Output.beside()
        .printf(
            Locale.ROOT,
            Localized.text("(load %.2f on %d processors)%n", "(carga %.2f en %d procesadores)%n"),
            machine.getSystemLoadAverage(),
            machine.getAvailableProcessors());
  }
}
