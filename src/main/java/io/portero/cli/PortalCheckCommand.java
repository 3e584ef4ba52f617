package io.portero.cli;

import io.portero.portal.PortalCheck;
import io.portero.shared.Language;
import io.portero.terminal.Console;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says every mistake in the portals' files: one line each, `file:line:column: error: what → what to write`; then how hard
/// each portal's secrets are to guess.
@Command(
    name = "check",
    description =
        "Checks the portals' files without starting anything. Exit code 1 if a portal could not open.")
final class PortalCheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "The folder of all portals, or of one (PORTERO_PORTALS; default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("portals");

  @Override
  public Integer call() {
    Language in = Console.current().language();
    PortalCheck check = PortalCheck.of(folder);
    BudgetReport report = new BudgetReport(in);
    String budgets = check.read().stream().map(report::of).collect(Collectors.joining("\n"));
    JsonLine values =
        JsonLine.of("portals", check.size())
            .and("errors", check.errors())
            .and("warnings", check.warnings())
            .and("report", check.report(in).lines().toList())
            .and("budgets", budgets.lines().toList());
    Output.say(() -> words(check, budgets), values);
    return check.ok() ? 0 : 1;
  }

  private static String words(PortalCheck check, String budgets) {
    String sum =
        Localized.text(
            "%d portal(s), %d error(s), %d warning(s).",
            "%d portal(es), %d error(es), %d aviso(s).",
            check.size(),
            check.errors(),
            check.warnings());
    return Stream.of(check.report(Console.current().language()), budgets, sum)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
