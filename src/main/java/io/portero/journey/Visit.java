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
/// @param journey token of the journey's cookie, @param link token of a link that was opened
public record Visit(
    Portal portal,
    JourneyKind kind,
    Language language,
    Origin origin,
    Optional<UUID> signedIn,
    Optional<Secret> journey,
    Optional<Secret> link) {}
