package io.portero.cli;

import io.portero.portal.PortalCheck;
import io.portero.shared.Language;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says every mistake in the portals' files: one line each, `file:line:column: error: what → what to write`; then how hard
/// each portal's secrets are to guess.
@Command(
    name = "check",
    description =
        "Checks the portals' files without starting anything. Exit code 1 if a portal could not open.")
final class PortalCheckCommand implements Callable<Integer> {

  private static final String WORDS_ES = "%d portal(es), %d error(es), %d aviso(s).";
  private static final String WORDS_EN = "%d portal(s), %d error(s), %d warning(s).";

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "The folder of all portals, or of one (PORTERO_PORTALS; default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("portals");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Language in = Say.language();
    PortalCheck check = PortalCheck.of(folder);
    BudgetReport report = new BudgetReport(in);
    String budgets = check.read().stream().map(report::of).collect(Collectors.joining("\n"));
    if (Output.isJson()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("portals", check.size());
      values.put("errors", check.errors());
      values.put("warnings", check.warnings());
      values.put("report", check.report(in).lines().toList());
      values.put("budgets", budgets.lines().toList());
      Objects.requireNonNull(spec).commandLine().getOut().println(Output.line(values));
      return check.ok() ? 0 : 1;
    }
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    if (!check.report(in).isEmpty()) {
      out.println(check.report(in));
    }
    if (!budgets.isEmpty()) {
      out.println(budgets);
    }
    out.println(Say.in(WORDS_EN, WORDS_ES, check.size(), check.errors(), check.warnings()));
    out.flush();
    return check.ok() ? 0 : 1;
  }
}
