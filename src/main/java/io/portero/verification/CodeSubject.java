package io.portero.verification;

import io.portero.shared.PortalId;

/// Whom and what a code is for. Codes of one subject never work for another.
///
/// @param purpose such as `recover` or `prove-contact`
/// @param owner account id, journey id, or — for data that matches no account — a keyed hash of what was typed
/// @param boundTo what else a code holds for alone, though tries and codes are counted without it: the journey that asked for it,
///     or the epoch of the account; empty for nothing
public record CodeSubject(PortalId portal, String purpose, String owner, String boundTo) {

  public CodeSubject(PortalId portal, String purpose, String owner) {
    this(portal, purpose, owner, "");
  }
}
