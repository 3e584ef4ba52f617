package io.portero.walk;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.NewAccount;
import io.portero.journey.Invitations;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.PortalId;
import io.portero.support.SharedServer;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody of a company whom an operator invites.
record Invited(SharedServer server, String portal, String kind) {

  /// The link of the invitation.
  ///
  /// @param user empty where the document alone says who it is
  String link(String nit, String user) {
    DocumentNumber document = new DocumentNumber("NIT", nit);
    String name = user.isEmpty() ? nit : user;
    EmailAddress email = new EmailAddress("en-" + name + "@firma.example");
    NewAccount newcomer =
        new NewAccount(
            new PortalId(portal),
            kind,
            "",
            null,
            "Inés Prada",
            name,
            document,
            email,
            null,
            Account.Status.INVITED);
    LoginKey login =
        user.isEmpty() ? LoginKey.document(document) : LoginKey.documentAndUser(document, user);
    server
        .server()
        .bean(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          Account made = server.server().bean(Accounts.class).create(newcomer, List.of(login));
          server.server().bean(Invitations.class).invite(made.id());
        });
    return server.inbox().await(email.value()).link();
  }
}
