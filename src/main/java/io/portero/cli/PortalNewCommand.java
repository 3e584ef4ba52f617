package io.portero.cli;

import io.portero.portal.NewPortal;
import io.portero.portal.PortalCheck;
import io.portero.shared.Language;
import io.portero.terminal.Console;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import io.portero.terminal.PortalsOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a working portal to edit: registration with a code by e-mail, sign-in, recovery by link, both languages.
@Command(name = "new", description = "Makes a working portal to edit.")
final class PortalNewCommand implements Callable<Integer> {

  private static final String NEXT_EN =
      """
      Made %1$s. It works as it is; the next start opens it at /%2$s/sign-in.
        1. Edit portal.yaml (journeys, kinds of account, policy), texts/, theme.yaml, legal/ and messages/.
        2. See whether all is well: ./portero portal check %1$s
      """;
  private static final String NEXT_ES =
      """
      Listo: %1$s. Ya funciona así; el próximo arranque lo abre en /%2$s/sign-in.
        1. Edite portal.yaml (recorridos, tipos de cuenta, política), texts/, theme.yaml, legal/ y messages/.
        2. Revise que todo esté bien: ./portero portal check %1$s
      """;

  @Parameters(paramLabel = "ID", description = "Name in addresses: a-z, 0-9 and '-'.")
  private String id = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name that people read (default: the id).")
  private @Nullable String name;

  @Option(
      names = "--like",
      paramLabel = "PORTAL",
      description =
          "Begins with the files of another portal: one of the folder, or a sample (alianza, multiportal, facturatech).")
  private @Nullable String like;

  @Mixin private PortalsOption portals = new PortalsOption();

  /// What `--portals` was called here before.
  @Option(names = "--dir", hidden = true)
  private @Nullable Path formerly;

  @Override
  public Integer call() {
    Language in = Console.current().language();
    Path folder = formerly == null ? portals.path() : formerly;
    NewPortal all = new NewPortal(folder, LocalDate.now());
    String called = name == null ? id : name;
    Path made = like == null ? all.create(id, called) : all.createLike(like, id, called);
    PortalCheck check = PortalCheck.of(made);
    String report = check.report(in);
    Output.say(
        () -> (Localized.text(NEXT_EN, NEXT_ES, made, id) + report).stripTrailing(),
        JsonLine.of("portal", id)
            .and("made", made.toString())
            .and("report", report.lines().toList()));
    return check.ok() ? 0 : 1;
  }
}
