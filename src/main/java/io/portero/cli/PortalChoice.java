package io.portero.cli;

import io.portero.portal.Portal;
import io.portero.shared.Refusal;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which portal a command works on: `@Mixin PortalChoice choice`.
public final class PortalChoice {

  @Option(names = "--portal", paramLabel = "ID", required = true, description = "The portal's id.")
  private String portal = "";

  @Mixin private PortalFolder portals = new PortalFolder();

  Path folder() {
    return portals.path();
  }

  /// @throws Refusal if there is no such portal, with those there are
  public Portal portal() {
    return portals.portal(portal);
  }
}
