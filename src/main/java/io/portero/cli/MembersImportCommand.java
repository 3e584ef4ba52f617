package io.portero.cli;

import io.portero.csv.DateOrder;
import io.portero.csv.ImportOptions;
import io.portero.journey.Corrections;
import io.portero.journey.OperatorActionsOnMembers;
import io.portero.member.Leavers;
import io.portero.member.MemberImport;
import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.io.PrintStream;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `members import`. What it changes of people who have an account is told them in the same transaction.
@Command(
    name = "import",
    description = {
      "Brings an entity's members up to date from a CSV file; works while the server runs.",
      "Columns, in any order: documentType,documentNumber,issuedOn,name,mobile,email; Spanish names do too (Número de documento).",
      "Dates: 2019-05-28, 28/5/2019, 28-may-2019; which number is the day is known from the file's own dates, or from --dates.",
      "Exit code: 0 if every line is good, 1 if some are bad, 2 if nothing could be read."
    })
final class MembersImportCommand extends PortalAction {

  @Mixin private ImportFileOptions settings = new ImportFileOptions();

  @Option(
      names = "--entity",
      paramLabel = "ID",
      required = true,
      description = "The entity of the portal.")
  private String entity = "";

  @Option(
      names = "--dates",
      paramLabel = "dmy|mdy|ymd",
      description =
          "In which order the file writes dates such as 9/3/1993 (default: as its own other dates say).")
  private @Nullable DateOrder dates;

  @Option(
      names = "--complete",
      description = "The file is the whole list of the entity: says who is missing from it.")
  private boolean complete;

  @Option(
      names = "--suspend-missing",
      description =
          "With --complete: suspends who is missing, and closes their accounts. Not while any line is bad. members reinstate lifts it.")
  private boolean suspendMissing;

  @Option(names = "--freeze-missing", hidden = true)
  private void formerly(boolean asked) {
    suspendMissing |= asked;
  }

  @Option(
      names = "--confirm-many",
      description =
          "With --suspend-missing: also if the list is empty or lacks more than 20 %% of the members.")
  private boolean confirmMany;

  @Override
  void require(Portal portal) {
    if ((suspendMissing || confirmMany) && !complete) {
      throw new Refusal(
          "--suspend-missing and --confirm-many go with --complete: only a whole list says who is missing.",
          "--suspend-missing y --confirm-many van con --complete: solo una lista completa dice quién falta.");
    }
  }

  @Override
  int work(Portal portal, CommandContext context) {
    try (var screen = ImportScreen.shown(settings.report())) {
      var imports =
          new MemberImport(
              context.bean(DataSource.class),
              context.bean(Clock.class),
              context.bean(Corrections.class)::member);
      ImportOptions options = settings.options(dates);
      if (!complete) {
        return screen.tell(imports.run(portal, entity, settings.file(), options, screen));
      }
      MemberImport.Report report =
          imports.runWhole(
              portal,
              entity,
              settings.file(),
              options,
              screen,
              new Leavers.Wanted(suspendMissing, confirmMany));
      int code = screen.tell(report.lines());
      Leavers leavers = report.leavers().orElseThrow();
      tell(leavers);
      if (leavers.suspended()) {
        long closed =
            context.bean(OperatorActionsOnMembers.class).closeAccounts(portal.id(), entity);
        Output.say(
            () ->
                Localized.counted(
                    closed,
                    "account closed.",
                    "accounts closed.",
                    "cuenta cerrada.",
                    "cuentas cerradas."),
            JsonLine.of("accountsClosed", closed));
      }
      return code;
    }
  }

  private void tell(Leavers leavers) {
    Output.forPrograms(
        JsonLine.of("members", leavers.members())
            .and("missing", leavers.missing())
            .and("some", leavers.some())
            .and("staySuspended", leavers.back())
            .and("suspended", leavers.suspended()));
    PrintStream out = Output.beside();
    leavers
        .some()
        .forEach(member -> out.println("  " + Localized.text("missing: ", "falta: ") + member));
    String suspended =
        leavers.suspended()
            ? Localized.text("suspended.", "con suspensión.")
            : suspendMissing
                ? Localized.text("nobody was suspended.", "no se suspendió a nadie.")
                : Localized.text("--suspend-missing suspends.", "--suspend-missing suspende.");
    out.println(
        leavers.lacking().in(Localized.locale())
            + (leavers.missing() == 0 ? "." : "; " + suspended));
    if (leavers.back() > 0) {
      out.println(
          Localized.counted(
                  leavers.back(),
                  "person of the list stays suspended",
                  "people of the list stay suspended",
                  "persona de la lista sigue suspendida",
                  "personas de la lista siguen suspendidas")
              + Localized.text("; members reinstate lifts it.", "; members reinstate lo levanta."));
    }
  }
}
