package io.portero.member;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import java.time.LocalDate;

/// What a person says of themselves (B2). All of it must be in the registry (B3).
public record MemberClaim(
    String entity,
    DocumentNumber document,
    LocalDate issuedOn,
    MobileNumber mobile,
    EmailAddress email) {}
