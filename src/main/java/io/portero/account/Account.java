package io.portero.account;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone who can sign in, as they stood when they were read.
///
/// @param kind id of the [io.portero.portal.AccountKind]
/// @param entity of the network, empty where there is none
/// @param member the registry's row it was made from, if any
/// @param epoch counts how often everything that leads into it ended; what was made in an older one is worth nothing
/// @param previousSignIn the one before the last: to whoever is signed in, the last is their own
/// @param userName as typed when it was chosen; empty if it has none
public record Account(
    UUID id,
    PortalId portal,
    String kind,
    String entity,
    @Nullable UUID member,
    String name,
    String userName,
    @Nullable DocumentNumber document,
    EmailAddress email,
    @Nullable MobileNumber mobile,
    Status status,
    int epoch,
    Instant createdAt,
    @Nullable Instant lastSignIn,
    @Nullable Instant previousSignIn) {

  /// What its owner signs in with, as messages say it: the user name, else the document's number, else the address.
  public String signInName() {
    if (!userName.isEmpty()) {
      return userName;
    }
    return document == null ? email.value() : document.number();
  }

  public enum Status {
    /// Made by an operator; has no credential yet. Nothing but the invitation opens it.
    INVITED,
    /// Taken over from another system without a credential: a recovery opens it, or an invitation.
    IMPORTED,
    ACTIVE,
    /// Its owner said "this was not me": nobody signs in until a recovery.
    FROZEN,
    /// Whoever got the invitation did not expect it: only another invitation opens it.
    REFUSED,
    /// Closed by an operator: nobody signs in and nothing opens it until an operator lifts that.
    SUSPENDED;

    static final Set<Status> RECOVERABLE = Set.of(IMPORTED, ACTIVE, FROZEN);

    /// Whether its owner may choose a new secret by proving an address.
    public boolean isRecoverable() {
      return RECOVERABLE.contains(this);
    }
  }
}
