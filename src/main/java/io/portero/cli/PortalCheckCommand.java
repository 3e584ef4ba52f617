package io.portero.cli;

import io.portero.portal.PortalCheck;
import io.portero.shared.Language;
import io.portero.terminal.Console;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import io.portero.terminal.PortalsOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      description = "The folder of all portals, or of one (default: that of --portals).")
  private @Nullable Path one;

  @Mixin private PortalsOption portals = new PortalsOption();

  @Override
  public Integer call() {
    Language in = Console.current().language();
    PortalCheck check = PortalCheck.of(one == null ? portals.path() : one);
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
        String.join(
            ", ",
            Localized.counted(check.size(), "portal", "portals", "portal", "portales"),
            Localized.counted(check.errors(), "error", "errors", "error", "errores"),
            Localized.counted(check.warnings(), "warning", "warnings", "aviso", "avisos") + ".");
    return Stream.of(check.report(Console.current().language()), budgets, sum)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
