package io.portero.journey;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ends what an account's journeys have left half done.
@Component
public class HalfFinished {

  private final JourneyStore store;

  HalfFinished(JourneyStore store) {
    this.store = store;
  }

  /// Every journey of the account, but the one that goes on.
  public void end(UUID account, UUID butThis) {
    store.deleteOthers(account, butThis);
  }
}
