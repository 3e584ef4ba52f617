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
/// @param tokens the tokens of the cookies
public record Visit(
    Portal portal,
    JourneyKind kind,
    Language language,
    Origin origin,
    Optional<UUID> signedIn,
    Tokens tokens) {

  /// @param journey token of the journey's cookie, @param link of a link that was opened, @param device of a browser that
  /// somebody had remembered
  public record Tokens(Optional<Secret> journey, Optional<Secret> link, Optional<Secret> device) {}

  /// The same with the token of a journey that begins with this answer.
  Visit on(Secret journey) {
    return new Visit(
        portal,
        kind,
        language,
        origin,
        signedIn,
        new Tokens(Optional.of(journey), tokens.link(), tokens.device()));
  }

  /// What this browser alone holds and another cannot know, hashed: the cookie of its last journey, which outlives the journey.
  public String browserKey() {
    return journey()
        .map(token -> io.portero.shared.Tokens.derived("browser", token.reveal()).reveal())
        .orElse("none");
  }

  public Optional<Secret> journey() {
    return tokens.journey();
  }

  public Optional<Secret> link() {
    return tokens.link();
  }

  public Optional<Secret> device() {
    return tokens.device();
  }
}
