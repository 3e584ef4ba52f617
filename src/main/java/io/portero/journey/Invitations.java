package io.portero.journey;

import java.util.UUID;

/// Invites the owner of a new account to choose their password, by a link in a mail.
public interface Invitations {

  /// Joins the caller's transaction. Throws IllegalStateException if the portal has no `invite` journey.
  void invite(UUID account);
}
