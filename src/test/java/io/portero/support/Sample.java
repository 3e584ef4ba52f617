package io.portero.support;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.NewAccount;
import io.portero.credential.Credentials;
import io.portero.credential.Hashed;
import io.portero.recognition.Recognitions;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// People that a test needs, made through the rooms' own fronts.
public final class Sample {

  private final Server server;

  public Sample(Server server) {
    this.server = server;
  }

  /// A user of a company at `alianza` (A2).
  public Account companyUser(String nit, String user, String email, String password) {
    DocumentNumber document = new DocumentNumber("NIT", nit);
    return account(
        "alianza",
        "company",
        user,
        document,
        email,
        password,
        LoginKey.documentAndUser(document, user));
  }

  /// A client of `facturatech`, known by NIT (C2).
  public Account client(String nit, String email, String password) {
    DocumentNumber document = new DocumentNumber("NIT", nit);
    return account(
        "facturatech", "client", nit, document, email, password, LoginKey.document(document));
  }

  /// A client of `facturatech` who is known by NIT and by a user name as well.
  public Account client(String nit, String user, String email, String password) {
    DocumentNumber document = new DocumentNumber("NIT", nit);
    return account(
        "facturatech",
        "client",
        user,
        document,
        email,
        password,
        LoginKey.document(document),
        LoginKey.user(user));
  }

  /// As many clients of `facturatech`, numbered from `firstNit` on, who all have the same password: one hash for all.
  public void clients(int firstNit, int count, String password) {
    Hashed hashed = server.bean(Credentials.class).hash(Secret.of(password));
    inTransaction(() -> {
      for (int nit = firstNit; nit < firstNit + count; nit++) {
        DocumentNumber document = new DocumentNumber("NIT", "" + nit);
        Account made =
            create(
                "facturatech",
                "client",
                "" + nit,
                document,
                nit + "@firma.example",
                LoginKey.document(document));
        server.bean(Credentials.class).replace(made.id(), hashed);
      }
    });
  }

  /// A supplier of `facturatech`, known by e-mail (C2).
  public Account supplier(String email, String password) {
    return account(
        "facturatech",
        "supplier",
        email,
        null,
        email,
        password,
        LoginKey.email(new EmailAddress(email)));
  }

  /// Somebody who has registered at `multiportal` (B13).
  public Account registered(String user, String email, String pin, String image, String phrase) {
    Account account = account("multiportal", "member", user, null, email, pin, LoginKey.user(user));
    inTransaction(() ->
        server.bean(Recognitions.class).choose(account.portal(), account.id(), image, phrase));
    return account;
  }

  /// A member of an entity of `multiportal` who has not registered (B3).
  public void member(
      String entity, String cc, String issuedOn, String name, String mobile, String email) {
    server
        .bean(JdbcClient.class)
        .sql(
            """
            insert into member (id, portal, entity, document_type, document_number, issued_on, name, mobile, email, imported_at)
            values (:id, 'multiportal', :entity, 'CC', :cc, cast(:issued as date), :name, :mobile, :email, now())
            """)
        .param("id", UUID.randomUUID())
        .param("entity", entity)
        .param("cc", cc)
        .param("issued", issuedOn)
        .param("name", name)
        .param("mobile", mobile)
        .param("email", email.toLowerCase(Locale.ROOT))
        .update();
  }

  private Account account(
      String portal,
      String kind,
      String user,
      @Nullable DocumentNumber document,
      String email,
      String secret,
      LoginKey... keys) {
    Hashed hashed = server.bean(Credentials.class).hash(Secret.of(secret));
    Account[] made = new Account[1];
    inTransaction(() -> {
      made[0] = create(portal, kind, user, document, email, keys);
      server.bean(Credentials.class).replace(made[0].id(), hashed);
    });
    return made[0];
  }

  private Account create(
      String portal,
      String kind,
      String user,
      @Nullable DocumentNumber document,
      String email,
      LoginKey... keys) {
    return server
        .bean(Accounts.class)
        .create(
            new NewAccount(
                new PortalId(portal),
                kind,
                "",
                null,
                "Rosa Elena Quintero",
                user,
                document,
                new EmailAddress(email),
                null,
                Account.Status.ACTIVE),
            List.of(keys));
  }

  private void inTransaction(Runnable work) {
    server.bean(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
  }
}
