package io.portero.terminal;

import io.portero.portal.Portal;
import io.portero.portal.PortalCheck;
import io.portero.portal.Portals;
import io.portero.shared.PortalId;
import io.portero.shared.Refusal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// Where the portals are: `@Mixin PortalsOption portals`.
public final class PortalsOption {

  @Option(
      names = "--portals",
      paramLabel = "FOLDER",
      description = "Folder of the portals (PORTERO_PORTALS; default: ${DEFAULT-VALUE}).")
  private Path path = Path.of("portals");

  public Path path() {
    return path;
  }

  public Portals all() {
    return PortalCheck.of(path).portals();
  }

  /// @throws Refusal if there is no such portal, with those there are
  public Portal portal(String id) {
    Portals portals = all();
    return Optional.of(id)
        .filter(PortalId::isValid)
        .flatMap(valid -> portals.find(new PortalId(valid)))
        .orElseThrow(() -> unknown(id, portals));
  }

  private Refusal unknown(String id, Portals portals) {
    String known =
        portals.all().stream().map(p -> p.id().value()).collect(Collectors.joining(", "));
    return new Refusal(
        "There is no portal %s in %s; there are: %s".formatted(id, path, known),
        "No hay un portal %s en %s; hay: %s".formatted(id, path, known));
  }
}
