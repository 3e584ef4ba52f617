package io.portero.journey.step;

import io.portero.journey.Fact;
import io.portero.journey.Here;
import java.util.UUID;

/// Who a journey is about, as far as is known: the account, else the member, else the journey itself.
final class Subjects {

  private Subjects() {}

  static UUID of(Here here) {
    return here.facts()
        .find(Fact.Holder.class)
        .map(Fact.Holder::account)
        .or(() -> here.facts().find(Fact.Matched.class).map(Fact.Matched::member))
        .orElse(here.journey().id());
  }
}
