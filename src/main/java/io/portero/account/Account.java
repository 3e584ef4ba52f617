package io.portero.account;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone who can sign in, as they stood when they were read.
///
/// @param kind id of the [io.portero.portal.AccountKind]
/// @param entity of the network, empty where there is none
/// @param member the registry's row it was made from, if any
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
    Instant createdAt,
    @Nullable Instant lastSignIn) {

  public enum Status {
    /// Made by an operator; has no credential yet.
    INVITED,
    ACTIVE,
    /// Its owner said "this was not me": nobody signs in until a recovery.
    FROZEN
  }
}
