package io.portero.journey;

import io.portero.consent.Consents;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases journeys, and what was agreed to on those that came to nothing (B15). What was agreed to on a journey that
/// made an account is the account's by then, and stays.
@Component
public class JourneyErasure {

  private final JourneyStore store;
  private final Consents consents;

  JourneyErasure(JourneyStore store, Consents consents) {
    this.store = store;
    this.consents = consents;
  }

  /// One journey, with all that was typed and agreed to on it. Waits for an answer that is being taken.
  ///
  /// @return what the journey knew; empty if it was gone
  @Transactional
  public Optional<Facts> erase(UUID journey) {
    Optional<Facts> facts = store.delete(journey);
    consents.erase(journey);
    return facts;
  }

  /// Every journey of the account, but the one that goes on. Does not wait for those whose answer is being taken.
  public void eraseOthers(UUID account, UUID butThis) {
    store.deleteOthers(account, butThis);
  }

  /// What was typed does not stay longer than a person is waited for.
  @Transactional
  public void eraseExpired() {
    store.deleteExpired().forEach(consents::erase);
  }
}
