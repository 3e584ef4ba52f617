package io.portero.guard;

import io.portero.shared.PortalId;

/// Somebody who says whose account it is and has not shown it yet (NIST SP 800-63B).
///
/// @param identifier one canonical text for what was typed, however it was spelt: with the network it is all that decides what is
/// shown
/// @param subject stable text for the account, or for what was typed if there is none: bounds the guesses, and is never shown
/// @param network where the try comes from; empty where it does not matter
/// @param subnet the /24 or /48 around that one, which one customer can have whole; empty where it does not matter
public record Claimant(
    PortalId portal, String identifier, String subject, String network, String subnet) {}
