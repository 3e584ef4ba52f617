package io.portero.portal;

import io.portero.shared.PortalId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Portals looked up by id and by host.
final class LoadedPortals implements Portals {

  private final List<Portal> all;
  private final Map<PortalId, Portal> byId = new HashMap<>();
  private final Map<String, Portal> byHost = new HashMap<>();

  LoadedPortals(List<Portal> portals) {
    this.all = List.copyOf(portals);
    for (Portal portal : all) {
      byId.put(portal.id(), portal);
      portal.organisation().hosts().forEach(host -> byHost.put(host, portal));
    }
  }

  @Override
  public List<Portal> all() {
    return all;
  }

  @Override
  public Optional<Portal> find(PortalId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Optional<Portal> byHost(String host) {
    return Optional.ofNullable(byHost.get(host.toLowerCase(Locale.ROOT)));
  }
}
