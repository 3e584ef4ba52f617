package io.portero.cli;

import io.portero.journey.Corrections;
import io.portero.member.MemberImport;
import io.portero.portal.Portal;
import java.time.Clock;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `members import`. What it changes of people who have an account is told them in the same transaction.
@Command(
    name = "import",
    exitCodeOnExecutionException = 70,
    description = {
      "Brings an entity's members up to date from a CSV file; works while the server runs.",
      "Columns, in any order: documentType,documentNumber,issuedOn,name,mobile,email (dates such as 2019-05-28).",
      "Exit code: 0 if every line is good, 1 if some are bad, 2 if nothing could be read."
    })
final class MembersImport implements Callable<Integer> {

  @Mixin private Installation installation = new Installation();
  @Mixin private PortalChoice choice = new PortalChoice();
  @Mixin private ImportSettings settings = new ImportSettings();

  @Option(
      names = "--entity",
      paramLabel = "ID",
      required = true,
      description = "The entity of the portal.")
  private String entity = "";

  @Override
  public Integer call() {
    Portal portal = choice.portal();
    try (var screen = new ImportScreen(System.out, Terminal.isThere(), settings.report());
        var bench = Workbench.open(installation, choice.folder(), "members import")) {
      var imports =
          new MemberImport(
              bench.part(DataSource.class),
              bench.part(Clock.class),
              bench.part(Corrections.class)::member);
      return screen.tell(imports.run(portal, entity, settings.file(), settings.options(), screen));
    }
  }
}
