package io.portero.journey;

import java.util.UUID;

/// Invites the owner of an account that nobody has opened yet to choose their password, by a link in a mail; again, if the first
/// one was lost or refused.
public interface Invitations {

  /// Joins the caller's transaction. Throws IllegalStateException if the portal has no `invite` journey, or the account
  /// is its owner's already or closed.
  void invite(UUID account);
}
