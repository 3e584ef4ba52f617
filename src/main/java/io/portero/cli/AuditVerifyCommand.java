package io.portero.cli;

import io.portero.audit.AuditChain;
import io.portero.audit.ChainFlaw;
import io.portero.audit.ChainHead;
import io.portero.audit.ChainVerification;
import io.portero.shared.PortalId;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `audit verify`: works while the server runs, and changes nothing.
@Command(
    name = "verify",
    description = {
      "Looks for rows of the record that were changed, removed or moved, and names each.",
      "Compares each chain's end with the file audit-heads in the data folder, which the server writes as it seals.",
      "Says how far each chain goes, as NUMBER:HASH: whoever keeps that elsewhere can have it checked later with --head.",
      "Exit code: 0 if everything is as it was written, 1 if not."
    })
final class AuditVerifyCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();

  @Option(names = "--portal", paramLabel = "ID", description = "One portal (default: all).")
  private @Nullable String portal;

  @Option(
      names = "--head",
      paramLabel = "NUMBER:HASH",
      description = "What was noted of the chain of --portal before.")
  private @Nullable String noted;

  @Override
  public Integer call() {
    ChainHead head = noted();
    try (var context = CommandContext.open(installation, "audit verify")) {
      AuditChain chain = context.bean(AuditChain.class);
      long flaws = 0;
      for (PortalId each : chosen(chain)) {
        flaws += verify(chain, each, head);
      }
      sayWhatWasNotCompared(chain);
      return flaws == 0 ? 0 : 1;
    }
  }

  private List<PortalId> chosen(AuditChain chain) {
    if (portal == null) {
      return chain.portals();
    }
    if (!PortalId.isValid(portal)) {
      throw new Refusal("--portal is no portal's id.", "--portal no es el id de un portal.");
    }
    return List.of(new PortalId(portal));
  }

  private static long verify(AuditChain chain, PortalId portal, @Nullable ChainHead noted) {
    ChainVerification verdict =
        chain.verify(
            portal, noted, flaw -> Output.say(() -> line(portal, flaw), values(portal, flaw)));
    JsonLine values =
        JsonLine.of("portal", portal.value())
            .and("sealed", verdict.rows())
            .and("waiting", verdict.waiting())
            .and("flaws", verdict.flaws())
            .and("head", verdict.head().toString());
    Output.say(
        () ->
            "%s: %s, %s, %s, %s"
                .formatted(
                    portal,
                    Localized.counted(
                        verdict.rows(),
                        "row sealed",
                        "rows sealed",
                        "fila sellada",
                        "filas selladas"),
                    Localized.counted(
                        verdict.waiting(), "waiting", "waiting", "en espera", "en espera"),
                    Localized.counted(verdict.flaws(), "flaw", "flaws", "falla", "fallas"),
                    Localized.text("head ", "cabeza ") + verdict.head()),
        values);
    return verdict.flaws();
  }

  private void sayWhatWasNotCompared(AuditChain chain) {
    if (!chain.isNotedBeside()) {
      Output.beside()
          .println(
              Localized.text(
                  "There is no file audit-heads in %s to compare the ends with: rows cut off the end together with an older head are not seen. Give --data of the server that seals, or --head.",
                  "No hay un archivo audit-heads en %s con qué comparar los finales: no se ven filas cortadas del final junto con una cabeza más vieja. Indique --data del servidor que sella, o --head.",
                  installation.data()));
    }
  }

  private static JsonLine values(PortalId portal, ChainFlaw flaw) {
    JsonLine values =
        JsonLine.of("portal", portal.value())
            .and("flaw", flaw.kind().name())
            .and("first", flaw.first())
            .and("last", flaw.last())
            .and("entry", flaw.entry() == null ? "" : String.valueOf(flaw.entry()));
    return values;
  }

  private static String line(PortalId portal, ChainFlaw flaw) {
    String what =
        switch (flaw.kind()) {
          case CHANGED -> Localized.text("changed", "cambiada");
          case REMOVED -> Localized.text("removed", "borrada");
          case MOVED -> Localized.text("not in its place", "fuera de su lugar");
          case OLD_KEY ->
              Localized.text(
                  "made with a key that was no longer in force",
                  "hecha con una llave que ya no regía");
          case OUTSIDE -> Localized.text("not in the chain", "fuera de la cadena");
          case HEAD -> Localized.text("the head is not genuine", "la cabeza no es auténtica");
          case CUT ->
              Localized.text(
                  "cut off the end: the data folder notes that they were there",
                  "cortadas del final: la carpeta de datos anota que estaban");
          case NOTE ->
              Localized.text(
                  "the note in the data folder is not genuine",
                  "lo anotado en la carpeta de datos no es auténtico");
          case NOT_AS_NOTED ->
              Localized.text("not as noted before", "distinta de lo anotado antes");
        };
    String numbers =
        flaw.first() == flaw.last() ? "" + flaw.first() : flaw.first() + "-" + flaw.last();
    return "%s: %s %s %s"
        .formatted(portal, numbers, flaw.entry() == null ? "-" : flaw.entry(), what);
  }

  private @Nullable ChainHead noted() {
    if (noted == null) {
      return null;
    }
    if (portal == null) {
      throw new Refusal("--head needs --portal.", "--head necesita --portal.");
    }
    return ChainHead.read(noted)
        .orElseThrow(() -> new Refusal("--head is no NUMBER:HASH.", "--head no es NÚMERO:HASH."));
  }
}
