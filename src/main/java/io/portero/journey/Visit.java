package io.portero.journey;

import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.Secret;
import java.util.Optional;
import java.util.UUID;

/// Who comes to which journey, with what in hand.
///
/// @param signedIn account of the session, if there is one
/// @param hand the tokens of the cookies
public record Visit(
    Portal portal,
    JourneyKind kind,
    Language language,
    Origin origin,
    Optional<UUID> signedIn,
    Hand hand) {

  /// @param journey token of the journey's cookie, @param link of a link that was opened, @param device of a browser that
  /// somebody had remembered
  public record Hand(Optional<Secret> journey, Optional<Secret> link, Optional<Secret> device) {}

  /// The same with the token of a journey that begins with this answer.
  Visit on(Secret journey) {
    return new Visit(
        portal,
        kind,
        language,
        origin,
        signedIn,
        new Hand(Optional.of(journey), hand.link(), hand.device()));
  }

  public Optional<Secret> journey() {
    return hand.journey();
  }

  public Optional<Secret> link() {
    return hand.link();
  }

  public Optional<Secret> device() {
    return hand.device();
  }
}
