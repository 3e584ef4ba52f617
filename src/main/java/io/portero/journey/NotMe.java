package io.portero.journey;

import io.portero.portal.Portal;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.Secret;
import java.util.Optional;

/// What somebody says by the link of a security mail: "this was not me" (security.md 4).
public interface NotMe {

  /// What the link does. It is decided when it is opened, by what there is to protect by then.
  enum Act {
    /// Freezes the account until its owner recovers it, ends whatever leads into it, and tells the owner.
    FREEZE,
    /// Takes back the invitation of an account that nobody has activated, and tells the operator.
    REFUSE,
    /// Ends a journey that has no account (yet), and its codes.
    STOP
  }

  /// @param done whether the link, or another one about the same, has done it
  record Stand(Act act, boolean done) {}

  /// Changes nothing, so that a mail scanner may open the link. Empty if it has ended, never was, or has done its work and
  /// its owner is back.
  Optional<Stand> look(Portal portal, Secret token);

  /// Does what the link is for, once; harmless if it is done already.
  ///
  /// @param agreed what the person was asked; if the link has come to do something else meanwhile, nothing is done
  Optional<Stand> say(
      Portal portal, Secret token, Optional<Act> agreed, Language language, Origin origin);
}
