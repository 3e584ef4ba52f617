package io.portero.attack;

import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import io.portero.terminal.Output;
import io.portero.terminal.PortalOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `attack guess`: how many tries a server with its limits on really lets somebody have (security.md 2).
@Command(
    name = "guess",
    description = {
      "Guesses passwords, PINs and codes on line, as fast as it can, and counts how many guesses were compared.",
      "The server must run with its limits on and PORTERO_CAPTCHA=none, and be one that nobody needs: its alarms last an hour.",
      "Exit code: 0 if no strategy got more tries than the portal's definition allows, 1 if one did."
    })
final class AttackGuessCommand implements Callable<Integer> {

  @Mixin private ServerOption server = new ServerOption();

  @Mixin private PortalOption choice = new PortalOption();

  @Option(
      names = "--strategy",
      paramLabel = "NAME",
      description = "Only this one: account, code, network or spray.")
  private @Nullable String strategy;

  @Option(
      names = "--minutes",
      defaultValue = "10",
      description = "How long for each strategy (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Option(
      names = "--tries",
      defaultValue = "1000000",
      description = "At most so many guesses sent for each strategy (default: ${DEFAULT-VALUE}).")
  private int tries;

  @Option(
      names = "--at-once",
      defaultValue = "8",
      description = "Guesses at the same moment (default: ${DEFAULT-VALUE}).")
  private int atOnce;

  @Option(
      names = "--proxied",
      description =
          "Says by X-Forwarded-For where it comes from, spray from many networks: the server needs PORTERO_PROXIES with this machine's address.")
  private boolean proxied;

  @Mixin private PeopleOption known = new PeopleOption();

  @Override
  public Integer call() {
    if (minutes < 1 || tries < 1 || atOnce < 1) {
      throw new Refusal(
          "--minutes, --tries and --at-once begin at 1.",
          "--minutes, --tries y --at-once empiezan en 1.");
    }
    Portal attacked = choice.portal();
    GuessTable table = new GuessTable(Output.beside());
    table.head(attacked);
    boolean passed = true;
    boolean tried = false;
    for (GuessStrategy each : strategies()) {
      Optional<GuessTarget> target =
          each == GuessStrategy.CODE ? GuessTarget.code(attacked) : GuessTarget.signIn(attacked);
      if (target.filter(t -> each != GuessStrategy.CODE || t.code().isPresent()).isPresent()) {
        passed &= attack(table, attacked, each, target.get());
        tried = true;
      }
    }
    if (!tried) {
      throw new Refusal(
          "The portal %s asks for nothing that could be guessed so.".formatted(attacked.id()),
          "El portal %s no pide nada que se pueda adivinar así.".formatted(attacked.id()));
    }
    return passed ? 0 : 1;
  }

  private boolean attack(
      GuessTable table, Portal attacked, GuessStrategy each, GuessTarget target) {
    Guesser guesser = new Guesser(server.url(), target, RemainingTriesTexts.of(attacked));
    GuessGenerator.SecretShape shape =
        GuessGenerator.SecretShape.of(attacked.identity().policy(), target.code());
    GuessGenerator guesses = GuessGenerator.of(each, person(attacked, target), shape, proxied);
    var effort = new GuessAttack.Effort(Duration.ofMinutes(minutes), tries, atOnce);
    GuessTally tally = new GuessAttack(guesser, each, guesses, effort).run();
    return table.row(each, tally, time -> each.bound(time, atOnce, tally.arrivals(), target));
  }

  private Map<String, String> person(Portal attacked, GuessTarget target) {
    Flow flow =
        PortalFlows.of(attacked).stream()
            .filter(f -> f.page().equals(target.page()))
            .findFirst()
            .orElseThrow();
    return People.of(known.all(), attacked.id().value(), flow, new SplittableRandom())
        .known()
        .getFirst();
  }

  private List<GuessStrategy> strategies() {
    List<GuessStrategy> chosen =
        Arrays.stream(GuessStrategy.values())
            .filter(s -> strategy == null || s.word().equals(strategy))
            .toList();
    if (chosen.isEmpty()) {
      throw new Refusal(
          "--strategy is one of account, code, network, spray.",
          "--strategy es una de account, code, network, spray.");
    }
    return chosen;
  }
}
