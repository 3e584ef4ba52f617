package io.portero.cli;

import io.portero.credential.Credentials;
import io.portero.key.KeyRing;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys list`: which master keys there are, and who still needs an older one.
@Command(
    name = "list",
    exitCodeOnExecutionException = 70,
    description = {
      "Names the master keys, newest first, and how many passwords and PINs each one is in.",
      "Never shows a key."
    })
final class KeysListCommand implements Callable<Integer> {

  @Mixin private Installation installation = new Installation();

  @Override
  public Integer call() {
    try (var bench = Workbench.withAnyKeys(installation, "keys list")) {
      KeyRing ring = bench.part(KeyRing.class);
      Map<String, Long> counts = bench.part(Credentials.class).countsByKey();
      ring.ids()
          .forEach(id ->
              line(
                  id,
                  id.equals(ring.id())
                      ? Say.in("in force", "en vigor")
                      : Say.in("older", "anterior"),
                  counts.getOrDefault(id, 0L)));
      counts.forEach((id, many) -> {
        if (!ring.ids().contains(id)) {
          line(id, Say.in("NOT HERE", "NO ESTÁ"), many);
        }
      });
      return 0;
    }
  }

  private static void line(String id, String state, long many) {
    System.out.printf("%-8s  %-28s  %,10d%n", id, state, many);
  }
}
