package io.portero.cli;

import io.portero.account.Accounts;
import io.portero.account.Suspension;
import io.portero.console.JsonLine;
import io.portero.console.Localized;
import io.portero.console.Output;
import io.portero.csv.DateOrder;
import io.portero.csv.ImportOptions;
import io.portero.journey.Corrections;
import io.portero.journey.OperatorActions;
import io.portero.member.Leavers;
import io.portero.member.MemberImport;
import io.portero.member.Registry;
import io.portero.portal.Portal;
import io.portero.shared.Refusal;
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
      names = "--freeze-missing",
      description =
          "With --complete: freezes who is missing, and closes their accounts. Not while any line is bad. members thaw lifts it.")
  private boolean freezeMissing;

  @Option(
      names = "--confirm-many",
      description =
          "With --freeze-missing: also if the list is empty or lacks more than 20 %% of the members.")
  private boolean confirmMany;

  @Override
  void require(Portal portal) {
    if ((freezeMissing || confirmMany) && !complete) {
      throw new Refusal(
          "--freeze-missing and --confirm-many go with --complete: only a whole list says who is missing.",
          "--freeze-missing y --confirm-many van con --complete: solo una lista completa dice quién falta.");
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
              new Leavers.Wanted(freezeMissing, confirmMany));
      int code = screen.tell(report.lines());
      Leavers leavers = report.leavers().orElseThrow();
      tell(leavers);
      if (leavers.frozen()) {
        closeAccounts(portal, context);
      }
      return code;
    }
  }

  private void tell(Leavers leavers) {
    Output.forPrograms(
        JsonLine.of("members", leavers.members())
            .and("missing", leavers.missing())
            .and("some", leavers.some())
            .and("stayFrozen", leavers.back())
            .and("frozen", leavers.frozen()));
    PrintStream out = Output.beside();
    leavers
        .some()
        .forEach(member -> out.println("  " + Localized.text("missing: ", "falta: ") + member));
    String frozen =
        leavers.frozen()
            ? Localized.text("they are frozen.", "quedan congelados.")
            : freezeMissing
                ? Localized.text("nobody was frozen.", "no se congeló a nadie.")
                : Localized.text("--freeze-missing freezes them.", "--freeze-missing los congela.");
    out.println(
        Localized.text(
                    "%,d of %,d members are missing from the list",
                    "A la lista le faltan %,d de %,d asociados")
                .formatted(leavers.missing(), leavers.members())
            + (leavers.missing() == 0 ? "." : "; " + frozen));
    if (leavers.back() > 0) {
      out.println(
          Localized.text(
                  "%,d people of the list stay frozen; members thaw brings them back.",
                  "%,d personas de la lista siguen congeladas; members thaw las devuelve.")
              .formatted(leavers.back()));
    }
  }

  /// Of everyone who is frozen, so that the same command mends a run that was cut off before this.
  private void closeAccounts(Portal portal, CommandContext context) {
    var accounts = context.bean(Accounts.class);
    var acts = context.bean(OperatorActions.class);
    long closed =
        context.bean(Registry.class).frozen(portal.id(), entity).stream()
            .flatMap(member -> accounts.ofMember(member).stream())
            .filter(account -> acts.suspend(account.id(), Suspension.MEMBER, "left"))
            .count();
    Output.say(
        () -> Localized.text("%,d accounts closed.", "%,d cuentas cerradas.").formatted(closed),
        JsonLine.of("accountsClosed", closed));
  }
}
