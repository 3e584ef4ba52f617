package io.portero.journey;

import io.portero.portal.Portal;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.Secret;

/// What an owner says by the link of a security mail: "this was not me" (security.md 4).
public interface NotMe {

  enum Stand {
    /// The link would freeze the account.
    READY,
    /// The account is frozen.
    FROZEN,
    /// The link has ended, never was, or has done its work and its owner is back.
    USELESS
  }

  /// Changes nothing, so that a mail scanner may open the link.
  Stand look(Portal portal, Secret token);

  /// Freezes the account until its owner recovers it, ends whatever leads into it, and tells the owner. Harmless if it is
  /// frozen already.
  Stand freeze(Portal portal, Secret token, Language language, Origin origin);
}
