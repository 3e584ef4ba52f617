package io.portero.journey;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ends what journeys have left half done.
@Component
public class HalfFinished {

  private final JourneyStore store;
  private final Erasure erasure;

  HalfFinished(JourneyStore store, Erasure erasure) {
    this.store = store;
    this.erasure = erasure;
  }

  /// Every journey of the account, but the one that goes on.
  public void end(UUID account, UUID butThis) {
    store.deleteOthers(account, butThis);
  }

  /// One journey, with all that was typed and agreed to on it. Waits for an answer that is being taken.
  ///
  /// @return what it knew; empty if it was gone
  public Optional<Facts> erase(UUID journey) {
    return erasure.of(journey);
  }
}
