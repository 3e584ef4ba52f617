package io.portero.terminal;

import io.portero.portal.Portal;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which portal a command works on: `@Mixin PortalOption choice`.
public final class PortalOption {

  @Option(names = "--portal", paramLabel = "ID", required = true, description = "The portal's id.")
  private String portal = "";

  @Mixin private PortalsOption portals = new PortalsOption();

  public Path folder() {
    return portals.path();
  }

  /// @throws Refusal if there is no such portal, with those there are
  public Portal portal() {
    return portals.portal(portal);
  }
}
