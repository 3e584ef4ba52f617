package io.portero.account;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.PortalId;
import io.portero.support.SomePortal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes accounts of which a test cares only for a part.
final class SomeAccounts {

  static final PortalId PORTAL = new PortalId("firm");

  private SomeAccounts() {}

  static Account company(Accounts accounts, String nit, String user, String email) {
    DocumentNumber document = new DocumentNumber("NIT", nit);
    EmailAddress address = new EmailAddress(email);
    return accounts.create(
        newAccount(user, document, address, null),
        LoginKeys.of(SomePortal.COMPANY, document, user, address));
  }

  static Account user(Accounts accounts, String user, @Nullable UUID member) {
    return accounts.create(
        newAccount(user, null, new EmailAddress("ana@correo.example"), member),
        List.of(LoginKey.user(user)));
  }

  private static NewAccount newAccount(
      String user, @Nullable DocumentNumber document, EmailAddress email, @Nullable UUID member) {
    return new NewAccount(
        PORTAL,
        "company",
        "",
        member,
        "Ana Peña",
        user,
        document,
        email,
        null,
        Account.Status.ACTIVE);
  }
}
