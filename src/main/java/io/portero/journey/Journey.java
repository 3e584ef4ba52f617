package io.portero.journey;

import java.util.UUID;

/// Where one person stands on one journey.
///
/// @param step index in the plan
/// @param revision counts the accepted answers; 0: nothing is stored yet
public record Journey(UUID id, String planVersion, int step, int revision, Facts facts) {

  public boolean isStored() {
    return revision > 0;
  }

  public boolean hasEnded() {
    return facts.find(Fact.Ended.class).isPresent();
  }

  Journey moved(int toStep, Facts newFacts) {
    return new Journey(id, planVersion, toStep, revision + 1, newFacts);
  }

  Journey with(Facts newFacts) {
    return new Journey(id, planVersion, step, revision, newFacts);
  }
}
