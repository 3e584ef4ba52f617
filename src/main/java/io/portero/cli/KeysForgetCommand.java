package io.portero.cli;

import io.portero.audit.AuditEvent;
import io.portero.credential.KeyUse;
import io.portero.key.InstallationKeys;
import io.portero.key.KeySource;
import io.portero.shared.Bilingual;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `keys forget`: the installation does without a key that is lost or needed no more.
@Command(
    name = "forget",
    description = {
      "Gives a master key up: it is not asked for any more, and what was made with it is lost.",
      "Its line must be deleted from the key file of every node before.",
      "Who has a password that was made with it must recover; keys list says how many those are."
    })
final class KeysForgetCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();

  @Parameters(paramLabel = "ID", description = "The key's id, as keys list shows it.")
  private String id = "";

  @Option(names = "--yes", description = "Also if passwords are lost with it, or it is the newest.")
  private boolean yes;

  @Override
  public Integer call() {
    try (var context = CommandContext.open(installation, "keys forget")) {
      InstallationKeys keys = context.bean(InstallationKeys.class);
      List<String> known = keys.known();
      requireKnown(known);
      requireNotHere(context.bean(KeySource.class));
      long lost = context.bean(KeyUse.class).countsByKey().getOrDefault(id, 0L);
      if (!yes) {
        requireHarmless(lost, known);
      }
      context
          .bean(TransactionTemplate.class)
          .executeWithoutResult(_ -> {
            keys.forget(id);
            // while another one is missing too nothing can be recorded; the last one's row says
            // what is left
            if (keys.areAllIn(context.bean(KeySource.class))) {
              KeyEvents.record(
                  context,
                  AuditEvent.KEY_FORGOTTEN,
                  "keys forget",
                  Map.of("key", id, "left", String.join(" ", keys.known())));
            }
          });
      JsonLine values = JsonLine.of("forgotten", id).and("passwordsLost", lost);
      Output.say(
          () ->
              Localized.text("The key %s is asked for no more: ", "La llave %s ya no se pide: ", id)
                  + Localized.counted(
                      lost,
                      "password was lost with it.",
                      "passwords were lost with it.",
                      "contraseña se perdió con ella.",
                      "contraseñas se perdieron con ella.")
                  + Localized.text(
                      " Restart the servers that still hold it.",
                      " Reinicie los servidores que todavía la tengan."),
          values);
      return 0;
    }
  }

  private void requireKnown(List<String> known) {
    if (!known.contains(id)) {
      String asked = String.join(", ", known);
      throw new Refusal(
          "This installation does not ask for a key %s: it was given up already, or never belonged here. It asks for: %s"
              .formatted(id, asked),
          "Esta instalación no pide una llave %s: ya se renunció a ella, o nunca fue de aquí. Pide: %s"
              .formatted(id, asked));
    }
  }

  /// A key that stands here still opens what it made: nothing would be given up, and the next start would take up the first one again.
  private void requireNotHere(KeySource source) {
    if (!source.isThere()) {
      return;
    }
    List<String> here = source.read().ids();
    if (here.getFirst().equals(id)) {
      throw new Refusal(
          "The key %1$s is in force: it stands first in %2$s. Put another one first (./portero keys rotate) and restart; give %1$s up once keys list shows 0 beside it. To take a rotation back, delete its line on every node, then type this again."
              .formatted(id, source.shown()),
          "La llave %1$s está en vigor: es la primera en %2$s. Ponga otra de primera (./portero keys rotate) y reinicie; renuncie a %1$s cuando keys list muestre 0 a su lado. Para deshacer un cambio de llave, borre su línea en todos los nodos y escriba esto de nuevo."
              .formatted(id, source.shown()));
    }
    if (here.contains(id)) {
      throw new Refusal(
          "The key %s still stands in %s. Delete its line on every node (keep a copy until keys list shows 0 beside it), then type this again, and restart."
              .formatted(id, source.shown()),
          "La llave %s todavía está en %s. Borre su línea en todos los nodos (guarde una copia hasta que keys list muestre 0 a su lado), escriba esto de nuevo y reinicie."
              .formatted(id, source.shown()));
    }
  }

  private void requireHarmless(long lost, List<String> known) {
    if (lost > 0) {
      throw new Refusal(
          Bilingual.counted(
                  lost,
                  "password would be lost",
                  "passwords would be lost",
                  "contraseña se perdería",
                  "contraseñas se perderían")
              .before(
                  new Bilingual(
                      " with the key %s. If that must be, add --yes.".formatted(id),
                      " con la llave %s. Si debe ser así, agregue --yes.".formatted(id))));
    }
    if (known.getLast().equals(id)) {
      throw new Refusal(
          "The key %s is the newest that a server has taken into use: servers that make with it stop answering. If that must be, add --yes."
              .formatted(id),
          "La llave %s es la más nueva que un servidor ha tomado en uso: los servidores que trabajan con ella dejan de responder. Si debe ser así, agregue --yes."
              .formatted(id));
    }
  }
}
