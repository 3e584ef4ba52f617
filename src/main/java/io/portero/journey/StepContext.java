package io.portero.journey;

import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.shared.Language;

/// Where a handler is: the visit, the plan that the journey follows, and where it stands.
public record StepContext(Visit visit, Plan plan, Journey journey) {

  public Portal portal() {
    return visit.portal();
  }

  public Language language() {
    return visit.language();
  }

  public Facts facts() {
    return journey.facts();
  }
}
