package io.portero.verification;

import io.portero.shared.PortalId;

/// Whom and what a code is for. Codes of one subject never work for another.
///
/// @param purpose such as `recover` or `prove-contact`
/// @param owner account id, journey id, or — for data that matches no account — a keyed hash of what was typed
public record Subject(PortalId portal, String purpose, String owner) {}
