package io.portero.cli;

import io.portero.audit.AuditEvent;
import io.portero.credential.KeyUse;
import io.portero.key.InstallationKeys;
import io.portero.key.KeySource;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
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
      "Who has a password that was made with it must recover; keys list says how many those are."
    })
final class KeysForgetCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();

  @Parameters(paramLabel = "ID", description = "The key's id, as keys list shows it.")
  private String id = "";

  @Option(names = "--yes", description = "Also if passwords are lost with it.")
  private boolean yes;

  @Override
  public Integer call() {
    try (var context = CommandContext.open(installation, "keys forget")) {
      InstallationKeys keys = context.bean(InstallationKeys.class);
      if (!keys.known().contains(id)) {
        throw new Refusal(
            "This installation does not ask for a key %s; it asks for: %s"
                .formatted(id, String.join(", ", keys.known())),
            "Esta instalación no pide una llave %s; pide: %s"
                .formatted(id, String.join(", ", keys.known())));
      }
      long lost = context.bean(KeyUse.class).countsByKey().getOrDefault(id, 0L);
      if (lost > 0 && !yes) {
        throw new Refusal(
            "%s passwords would be lost with the key %s. If that must be, add --yes."
                .formatted(lost, id),
            "Con la llave %s se perderían %s contraseñas. Si debe ser así, agregue --yes."
                .formatted(id, lost));
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
              Localized.text(
                  "The key %s is asked for no more; %,d passwords were lost with it.",
                  "La llave %s ya no se pide; con ella se perdieron %,d contraseñas.", id, lost),
          values);
      return 0;
    }
  }
}
