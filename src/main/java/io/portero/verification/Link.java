package io.portero.verification;

import io.portero.portal.JourneyKind;
import io.portero.shared.PortalId;
import java.time.Instant;
import java.util.UUID;

/// What a link opens: a journey of an account, at a step of the plan that was in force when it was issued.
public record Link(
    UUID id,
    PortalId portal,
    JourneyKind kind,
    UUID account,
    String planVersion,
    int step,
    int epoch,
    Instant expiresAt) {}
