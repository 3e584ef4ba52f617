package io.portero.journey;

import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Step;
import io.portero.shared.Language;
import java.util.UUID;

/// What a handler works in: the visit, the plan that the journey follows, and where it stands.
public record StepContext(Visit visit, Plan plan, Journey journey) {

  public Portal portal() {
    return visit.portal();
  }

  public Language language() {
    return visit.language();
  }

  public Step step() {
    return plan.step(journey.step());
  }

  /// Whether a link led here, and no answer behind it was accepted yet.
  boolean cameByLink() {
    return !journey.isStored() && facts().find(Fact.Holder.class).isPresent();
  }

  public Facts facts() {
    return journey.facts();
  }

  /// Whom a consent belongs to: the account, or, while there is none, the journey itself, so that it goes with what else was
  /// typed when that is erased (B15).
  public UUID consentSubject() {
    return facts().find(Fact.Holder.class).map(Fact.Holder::account).orElse(journey.id());
  }
}
