package io.portero.journey;

import io.portero.consent.Consents;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases journeys, and what was agreed to on those that came to nothing (B15). What was agreed to on a journey that
/// made an account is the account's by then, and stays.
@Component
class Erasure {

  private final JourneyStore store;
  private final Consents consents;

  Erasure(JourneyStore store, Consents consents) {
    this.store = store;
    this.consents = consents;
  }

  /// @return what the journey knew; empty if it was gone
  @Transactional
  public Optional<Facts> of(UUID journey) {
    Optional<Facts> facts = store.delete(journey);
    consents.erase(journey);
    return facts;
  }

  /// What was typed does not stay longer than a person is waited for.
  @Transactional
  public void expired() {
    store.deleteExpired().forEach(consents::erase);
  }
}
