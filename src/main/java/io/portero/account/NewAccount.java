package io.portero.account;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account about to be made; the fields are [Account]'s.
public record NewAccount(
    PortalId portal,
    String kind,
    String entity,
    @Nullable UUID member,
    String name,
    String userName,
    @Nullable DocumentNumber document,
    EmailAddress email,
    @Nullable MobileNumber mobile,
    Account.Status status) {}
