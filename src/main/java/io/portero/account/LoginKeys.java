package io.portero.account;

import io.portero.portal.AccountKind;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From what a kind of account is asked for to the keys it is found by.
public final class LoginKeys {

  private LoginKeys() {}

  /// The keys that what was typed can mean, the likeliest first; empty if nothing in it is usable. Never throws.
  ///
  /// @param typed the fields that [io.portero.portal.IdentityForm] names; the others are left aside. A supplier's address may
  /// stand in `login` too, where one field takes all (C4).
  public static List<LoginKey> candidates(AccountKind kind, Map<String, String> typed) {
    String user = typed.getOrDefault("user", "");
    return switch (kind.form()) {
      case DOCUMENT_AND_USER ->
          LoginKey.tidyUser(user)
              .flatMap(u -> document(kind, typed).map(d -> LoginKey.documentAndUser(d, u)))
              .stream()
              .toList();
      case USER -> LoginKey.tidyUser(user).map(LoginKey::user).stream().toList();
      case DOCUMENT_OR_USER -> ofLogin(kind, typed.getOrDefault("login", user));
      case EMAIL ->
          EmailAddress.read(typed.getOrDefault("email", typed.getOrDefault("login", "")))
              .map(LoginKey::email)
              .stream()
              .toList();
    };
  }

  /// One text for what was typed, however it was spelt, and whether or not there is such an account: counts that are shown go by it
  /// (security.md 1). Of several meanings a document is taken, else an address: those have one form only.
  ///
  /// @param candidates what was typed can mean, @param typed what it is known by if that is nothing
  public static String canonical(List<LoginKey> candidates, String typed) {
    return Stream.of(LoginKey.DOCUMENT, LoginKey.EMAIL, "")
        .flatMap(
            prefix -> candidates.stream().map(LoginKey::value).filter(k -> k.startsWith(prefix)))
        .findFirst()
        .orElse("unusable:" + typed);
  }

  /// The keys that a new account of this kind is found by.
  ///
  /// @throws IllegalArgumentException if what its form needs is missing; the message says what
  public static List<LoginKey> of(
      AccountKind kind, @Nullable DocumentNumber document, String user, EmailAddress email) {
    List<LoginKey> keys = new ArrayList<>(withoutUser(kind, document, email));
    keys.addAll(withUser(kind, document, user));
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "an account of kind " + kind.id() + " needs " + needs(kind));
    }
    return keys;
  }

  /// Those of the keys of [#of] that the user name alone decides: what "this name is taken" is about (B10).
  public static List<LoginKey> withUser(
      AccountKind kind, @Nullable DocumentNumber document, String user) {
    if (LoginKey.tidyUser(user).isEmpty()) {
      return List.of();
    }
    return switch (kind.form()) {
      case DOCUMENT_AND_USER ->
          document == null ? List.of() : List.of(LoginKey.documentAndUser(document, user));
      case USER, DOCUMENT_OR_USER -> List.of(LoginKey.user(user));
      case EMAIL -> List.of();
    };
  }

  /// The others: what is known before a user name is chosen.
  public static List<LoginKey> withoutUser(
      AccountKind kind, @Nullable DocumentNumber document, EmailAddress email) {
    return switch (kind.form()) {
      case DOCUMENT_AND_USER, USER -> List.of();
      case DOCUMENT_OR_USER -> document == null ? List.of() : List.of(LoginKey.document(document));
      case EMAIL -> List.of(LoginKey.email(email));
    };
  }

  private static String needs(AccountKind kind) {
    return switch (kind.form()) {
      case DOCUMENT_AND_USER -> "a document and a user";
      case USER -> "a user";
      case DOCUMENT_OR_USER -> "a document or a user";
      case EMAIL -> "an e-mail address";
    };
  }

  private static Optional<DocumentNumber> document(AccountKind kind, Map<String, String> typed) {
    String usual = kind.documentTypes().isEmpty() ? "" : kind.documentTypes().getFirst();
    String type = typed.getOrDefault("documentType", usual);
    return kind.documentTypes().contains(type)
        ? DocumentNumber.read(type, typed.getOrDefault("documentNumber", ""))
        : Optional.empty();
  }

  /// A number that is both somebody's NIT and somebody's user name means the NIT.
  private static List<LoginKey> ofLogin(AccountKind kind, String login) {
    Stream<LoginKey> documents =
        kind.documentTypes().stream()
            .flatMap(type -> DocumentNumber.read(type, login).stream())
            .map(LoginKey::document);
    Stream<LoginKey> users = LoginKey.tidyUser(login).map(LoginKey::user).stream();
    return Stream.concat(documents, users).toList();
  }
}
