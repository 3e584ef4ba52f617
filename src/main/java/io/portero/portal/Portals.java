package io.portero.portal;

import io.portero.shared.PortalId;
import java.util.List;
import java.util.Optional;

/// The portals of this installation, as they stood at start.
public interface Portals {

  List<Portal> all();

  Optional<Portal> find(PortalId id);

  /// The portal whose definition names this host (lower case, without port).
  Optional<Portal> byHost(String host);

  default Portal get(PortalId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("unknown portal: " + id));
  }
}
