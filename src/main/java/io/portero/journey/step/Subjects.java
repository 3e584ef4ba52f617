package io.portero.journey.step;

import io.portero.journey.Fact;
import io.portero.journey.StepContext;
import java.util.UUID;

/// Whom a consent belongs to: the account, or, while there is none, the journey itself, so that it goes with what else was
/// typed when that is erased (B15).
final class Subjects {

  private Subjects() {}

  static UUID of(StepContext context) {
    return context.facts()
        .find(Fact.Holder.class)
        .map(Fact.Holder::account)
        .orElse(context.journey().id());
  }
}
