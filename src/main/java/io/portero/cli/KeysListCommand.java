package io.portero.cli;

import io.portero.credential.KeyUse;
import io.portero.key.InstallationKeys;
import io.portero.key.KeySource;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys list`: which master keys there are, who still needs an older one, and which are missing here.
@Command(
    name = "list",
    description = {
      "Names the master keys, newest first, and how many passwords and PINs each one is in.",
      "Never shows a key."
    })
final class KeysListCommand implements Callable<Integer> {

  @Mixin private InstallationOption installation = new InstallationOption();

  @Override
  public Integer call() {
    try (var context = CommandContext.open(installation, "keys list")) {
      KeySource source = context.bean(KeySource.class);
      List<String> here = source.isThere() ? source.read().ids() : List.of();
      Map<String, Long> counts = context.bean(KeyUse.class).countsByKey();
      Set<String> all = new LinkedHashSet<>(here);
      List<String> known = context.bean(InstallationKeys.class).known();
      all.addAll(known.reversed());
      all.addAll(counts.keySet());
      if (!all.isEmpty()) {
        Output.forPeople(KeysListCommand::heading);
      }
      all.forEach(id -> line(id, state(id, here, known), counts.getOrDefault(id, 0L)));
      return 0;
    }
  }

  private static String state(String id, List<String> here, List<String> known) {
    if (!here.contains(id)) {
      return known.contains(id) ? "missing" : "given up";
    }
    return id.equals(here.getFirst()) ? "in force" : "older";
  }

  private static String heading() {
    return "%-8s  %-28s  %s"
        .formatted(
            Localized.text("KEY", "LLAVE"),
            Localized.text("STATE", "ESTADO"),
            Localized.text("PASSWORDS", "CONTRASEÑAS"));
  }

  private static void line(String id, String state, long many) {
    JsonLine values = JsonLine.of("key", id).and("state", state).and("passwords", many);
    String words =
        switch (state) {
          case "missing" -> Localized.text("NOT HERE", "NO ESTÁ");
          case "given up" -> Localized.text("given up", "se renunció a ella");
          case "older" -> Localized.text("older", "anterior");
          default -> Localized.text("in force", "en vigor");
        };
    Output.say(
        () -> String.format(Localized.locale(), "%-8s  %-28s  %,10d", id, words, many), values);
  }
}
