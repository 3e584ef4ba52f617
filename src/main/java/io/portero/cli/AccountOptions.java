package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.portal.Portal;
import io.portero.shared.EmailAddress;
import io.portero.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which account a command works on: `@Mixin AccountOptions who`. What is said must lead to exactly one.
final class AccountOptions {

  @Option(names = "--document", paramLabel = "TYPE:NUMBER", description = "Such as NIT:900102030.")
  private @Nullable String document;

  @Option(names = "--user", paramLabel = "NAME", description = "User name.")
  private String user = "";

  @Option(names = "--email", paramLabel = "ADDRESS", description = "The account's address.")
  private @Nullable String email;

  /// @throws Refusal if nothing is said, or it leads to none or several
  Account of(Portal portal, Accounts accounts) {
    if (document == null && user.isBlank() && email == null) {
      throw new Refusal(
          "Say whose account: --document, --user or --email.",
          "Indique de quién es la cuenta: --document, --user o --email.");
    }
    List<Account> found =
        accounts.matching(
            portal.id(),
            document == null ? null : DocumentOption.read(portal, document),
            user.strip(),
            email == null ? "" : address(email));
    if (found.isEmpty()) {
      throw new Refusal("The portal has no such account.", "El portal no tiene esa cuenta.");
    }
    if (found.size() > 1) {
      throw new Refusal(
          "There are several; say more of --document, --user and --email: " + names(found),
          "Hay varias; diga más con --document, --user y --email: " + names(found));
    }
    return found.getFirst();
  }

  private static String address(String typed) {
    return EmailAddress.read(typed)
        .map(EmailAddress::value)
        .orElseThrow(() ->
            new Refusal("--email is no e-mail address.", "--email no es un correo electrónico."));
  }

  static String name(Account account) {
    return account.userName().isEmpty()
        ? Objects.toString(account.document(), account.email().masked())
        : Objects.toString(account.document(), "") + " " + account.userName();
  }

  private static String names(List<Account> found) {
    return found.stream()
        .limit(10)
        .map(account -> name(account).strip())
        .collect(Collectors.joining("; "));
  }
}
