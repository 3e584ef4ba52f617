package io.portero.journey;

import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Step;
import java.util.Collection;
import java.util.List;

/// Whether a portal's files, which may have changed since, still hold what a pinned plan and the facts of a journey name.
final class PlanAvailability {

  private final Portal portal;

  private PlanAvailability(Portal portal) {
    this.portal = portal;
  }

  /// What the steps from here on name, and what was typed so far.
  static boolean all(Portal portal, Plan plan, Journey journey) {
    PlanAvailability there = new PlanAvailability(portal);
    int from = Math.min(journey.step(), plan.size());
    List<Step> ahead = journey.hasEnded() ? List.of() : plan.steps().subList(from, plan.size());
    return ahead.stream().allMatch(there::step)
        && journey.facts().list().stream().allMatch(there::fact);
  }

  private boolean step(Step step) {
    return kinds(step.kinds())
        && types(step.documentTypes())
        && texts(step.legalDocuments())
        && (!step.matchesMember() || !portal.organisation().entities().isEmpty());
  }

  private boolean fact(Fact fact) {
    return switch (fact) {
      case Fact.Asked asked -> kinds(List.of(asked.kind()));
      case Fact.Described described -> kinds(List.of(described.kind()));
      case Fact.Matched _,
          Fact.Sent _,
          Fact.CodeSent _,
          Fact.Holder _,
          Fact.Chosen _,
          Fact.Ended _ ->
          true;
    };
  }

  private boolean kinds(Collection<String> ids) {
    return ids.stream().allMatch(id -> portal.findKind(id).isPresent());
  }

  private boolean types(Collection<String> ids) {
    return ids.stream().allMatch(id -> portal.documentType(id).isPresent());
  }

  private boolean texts(Collection<String> ids) {
    return ids.stream().allMatch(id -> portal.legal(id).isPresent());
  }
}
