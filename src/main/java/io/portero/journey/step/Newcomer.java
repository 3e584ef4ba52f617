package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.LoginKeys;
import io.portero.account.NewAccount;
import io.portero.journey.Fact;
import io.portero.member.Member;
import io.portero.portal.AccountKind;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who registers, by what was proved: a member (B3), or a company that introduced itself (C9). What the account will be found by
/// follows from the form of its kind, whoever it is.
record Newcomer(
    AccountKind kind,
    String entity,
    @Nullable UUID member,
    String name,
    DocumentNumber document,
    EmailAddress email,
    @Nullable MobileNumber mobile) {

  static Newcomer of(AccountKind kind, Member m) {
    return new Newcomer(kind, m.entity(), m.id(), m.name(), m.document(), m.email(), m.mobile());
  }

  static Newcomer of(AccountKind kind, Fact.Described d) {
    return new Newcomer(kind, "", null, d.name(), d.document(), d.email(), null);
  }

  List<LoginKey> logins(String userName) {
    return LoginKeys.of(kind, document, userName, email);
  }

  /// Whether nobody else of those who sign in by this user name has it.
  boolean isFree(Accounts accounts, PortalId portal, String userName) {
    return LoginKeys.withUser(kind, document, userName).stream()
        .allMatch(key -> accounts.isFree(portal, key));
  }

  NewAccount account(PortalId portal, String userName) {
    return new NewAccount(
        portal,
        kind.id(),
        entity,
        member,
        name,
        called(userName),
        document,
        email,
        mobile,
        Account.Status.ACTIVE);
  }

  /// What the person types to sign in, whether or not a user name was chosen.
  String called(String userName) {
    if (!userName.isEmpty()) {
      return userName;
    }
    return switch (kind.form()) {
      case EMAIL -> email.value();
      case DOCUMENT_AND_USER, DOCUMENT_OR_USER, USER -> document.number();
    };
  }
}
