package io.portero.bench;

import io.portero.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// How much of it: `@Mixin EffortOptions effort`.
final class EffortOptions {

  @Option(
      names = "--at-once",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,8,32,128",
      description = "How many walk at the same moment, with commas (default: ${DEFAULT-VALUE}).")
  private List<Integer> levels = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long each flow is walked at each level (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "0",
      description = "So many walks instead (default: as many as the seconds allow).")
  private int count;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Seconds that each flow is walked before, not counted (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--settle",
      paramLabel = "N",
      defaultValue = "6",
      description =
          "Seconds after each level for what the server does behind its answers (default: ${DEFAULT-VALUE}).")
  private int settle;

  @Option(
      names = "--flow",
      paramLabel = "TEXT",
      description = "Only flows with this in their name.")
  private String flow = "";

  void check() {
    if (seconds < 1
        || count < 0
        || warmUp < 0
        || settle < 0
        || levels.stream().anyMatch(n -> n < 1)) {
      throw new Refusal(
          "--at-once and --seconds begin at 1, --count, --warm-up and --settle at 0.",
          "--at-once y --seconds empiezan en 1; --count, --warm-up y --settle, en 0.");
    }
  }

  List<Integer> levels() {
    return levels;
  }

  int most() {
    return levels.stream().mapToInt(Integer::intValue).max().orElse(1);
  }

  Effort measured() {
    return count == 0 ? Effort.ofSeconds(seconds) : Effort.ofCount(count);
  }

  /// By count too where that is how it is measured: one walk for each of those who walk at once.
  Effort warmUp() {
    return count == 0 ? Effort.ofSeconds(warmUp) : Effort.ofCount(Math.min(warmUp, count));
  }

  int settleSeconds() {
    return settle;
  }

  /// How many people can be needed who walk once only, at some 60 walks a second.
  int mostOnce() {
    int each = count == 0 ? 60 * seconds : count;
    int warm = count == 0 ? 60 * warmUp : Math.min(warmUp, count);
    return Math.min(6_000, warm + each * levels.size() + most());
  }

  /// @throws Refusal if there is none of that name
  List<Flow> chosen(List<Flow> all) {
    List<Flow> chosen = all.stream().filter(each -> each.name().contains(flow)).toList();
    if (chosen.isEmpty()) {
      String known = all.stream().map(Flow::name).collect(Collectors.joining(", "));
      throw new Refusal(
          "No flow has “%s” in its name; there are: %s".formatted(flow, known),
          "Ningún recorrido tiene «%s» en su nombre; hay: %s".formatted(flow, known));
    }
    return chosen;
  }
}
