package io.portero.member;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.time.LocalDate;
import java.util.UUID;

/// A person whom an entity of a portal knows, as its registry says.
///
/// @param entity id of the entity within the portal
/// @param epoch counts how often its date of issue, number or address was changed
/// @param issuedOn the day on which the document was issued
public record Member(
    UUID id,
    PortalId portal,
    String entity,
    DocumentNumber document,
    LocalDate issuedOn,
    String name,
    MobileNumber mobile,
    EmailAddress email,
    int epoch) {}
