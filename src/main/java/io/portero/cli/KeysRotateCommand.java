package io.portero.cli;

import io.portero.audit.AuditEvent;
import io.portero.key.KeyRing;
import io.portero.key.KeySource;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys rotate`: a new master key for what is made from the next start on. Nobody has to do anything: each password gets
/// the new pepper when its owner signs in, and links, codes and messages on their way still work.
@Command(
    name = "rotate",
    description = {
      "Makes a new master key and puts it before the others. It counts from the server's next start on.",
      "Older keys stay: passwords that were set with them need them until their owners sign in (keys list)."
    })
final class KeysRotateCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();

  @Override
  public Integer call() throws IOException {
    try (var context = CommandContext.open(installation, "keys rotate")) {
      KeySource source = context.bean(KeySource.class);
      context.bean(KeyRing.class); // refuses to begin if a key is missing
      Path file = source.file().orElseThrow(KeysRotateCommand::noFile);
      String before = source.read().id();
      KeyRing ring = rotate(source, file);
      KeyEvents.record(
          context,
          AuditEvent.KEYS_ROTATED,
          "keys rotate",
          Map.of("before", before, "now", ring.id()));
      Output.say(
          () ->
              Localized.text(
                  "Key %s is in %s, before %s. Restart the server; then keep a copy of that file elsewhere, and note the heads of audit verify.",
                  "La llave %s está en %s, antes de %s. Reinicie el servidor; luego guarde una copia de ese archivo en otro lugar y anote las cabezas de audit verify.",
                  ring.id(),
                  file,
                  before),
          JsonLine.of("key", ring.id()).and("before", before).and("file", file.toString()));
      return 0;
    }
  }

  private static KeyRing rotate(KeySource source, Path file) {
    try {
      return source.rotate();
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be written. Nothing has changed.".formatted(file),
          "No se puede escribir %s. Nada ha cambiado.".formatted(file));
    }
  }

  private static Refusal noFile() {
    return new Refusal(
        "The master key comes from PORTERO_KEY. Write a new one before it there, with a blank between them, and restart: openssl rand -hex 32",
        "La llave maestra viene de PORTERO_KEY. Escriba allí una nueva antes de ella, con un espacio entre las dos, y reinicie: openssl rand -hex 32");
  }
}
