package io.portero.cli;

import io.portero.portal.Portal;
import io.portero.portal.PortalCheck;
import io.portero.portal.Portals;
import io.portero.shared.PortalId;
import io.portero.shared.Refusal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// Which portal a command works on: `@Mixin PortalChoice choice`.
final class PortalChoice {

  @Option(names = "--portal", paramLabel = "ID", required = true, description = "The portal's id.")
  private String portal = "";

  @Option(
      names = "--portals",
      paramLabel = "FOLDER",
      defaultValue = "${env:PORTERO_PORTALS:-portals}",
      description = "Folder of the portals (PORTERO_PORTALS; default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("portals");

  Path folder() {
    return folder;
  }

  /// @throws Refusal if there is no such portal, with those there are
  Portal portal() {
    Portals portals = PortalCheck.of(folder).portals();
    return Optional.of(portal)
        .filter(PortalId::isValid)
        .flatMap(id -> portals.find(new PortalId(id)))
        .orElseThrow(() -> unknown(portals));
  }

  private Refusal unknown(Portals portals) {
    String known =
        portals.all().stream().map(p -> p.id().value()).collect(Collectors.joining(", "));
    return new Refusal(
        "There is no portal %s in %s; there are: %s".formatted(portal, folder, known),
        "No hay un portal %s en %s; hay: %s".formatted(portal, folder, known));
  }
}
