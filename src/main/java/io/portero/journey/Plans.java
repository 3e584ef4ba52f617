package io.portero.journey;

import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.PlanCodec;
import io.portero.portal.Portal;
import io.portero.shared.PortalId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The plan that a journey follows: the one in force, or the older one that its row is pinned to.
@Component
class Plans {

  private record Pin(PortalId portal, JourneyKind kind, String version) {}

  private final JourneyStore store;
  private final Set<Pin> pinned = ConcurrentHashMap.newKeySet();

  Plans(JourneyStore store) {
    this.store = store;
  }

  Optional<Plan> of(Portal portal, JourneyKind kind, String version) {
    Optional<Plan> now = portal.plan(kind);
    return now.filter(p -> p.version().equals(version))
        .or(() -> store.pinned(portal.id(), kind, version).flatMap(d -> parsed(kind, d)));
  }

  /// A plan of a newer Portero may have steps that this one does not know.
  private static Optional<Plan> parsed(JourneyKind kind, String definition) {
    try {
      return Optional.of(PlanCodec.parse(kind, definition));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Keeps the plan for as long as rows may name it.
  void pin(Portal portal, Plan plan) {
    Pin pin = new Pin(portal.id(), plan.kind(), plan.version());
    if (!pinned.contains(pin)) {
      store.pin(portal.id(), plan.kind(), plan.version(), plan.definition());
      pinned.add(pin);
    }
  }
}
