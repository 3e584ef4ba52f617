package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.LoginKeys;
import io.portero.account.LoginTaken;
import io.portero.account.NewAccount;
import io.portero.journey.Invitations;
import io.portero.portal.AccountKind;
import io.portero.portal.DocumentType;
import io.portero.portal.Portal;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import io.portero.shared.Refusal;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `accounts create`: the account and its invitation are made together or not at all.
@Command(
    name = "create",
    description = {
      "Makes an account and invites its owner, by a link in a mail, to choose a password; works while the server runs.",
      "Example: accounts create --portal alianza --document NIT:900102030 --user tesoreria --email ana@empresa.example"
    })
final class AccountsCreateCommand extends PortalAction {

  @Option(
      names = "--kind",
      paramLabel = "ID",
      description = "Kind of account (default: the portal's first).")
  private @Nullable String kind;

  @Option(names = "--document", paramLabel = "TYPE:NUMBER", description = "Such as NIT:900102030.")
  private @Nullable String document;

  @Option(names = "--user", paramLabel = "NAME", description = "User name.")
  private String user = "";

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      required = true,
      description = "Where the link goes.")
  private String email = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The owner's name (default: the user or the address).")
  private String name = "";

  @Option(names = "--mobile", paramLabel = "NUMBER", description = "Mobile number.")
  private @Nullable String mobile;

  @Override
  void require(Portal portal) {
    InvitationOutput.require(portal);
  }

  @Override
  int work(Portal portal, CommandContext context) {
    AccountKind chosen = kind(portal);
    NewAccount account = account(portal, chosen);
    List<LoginKey> logins = logins(chosen, account);
    var accounts = context.bean(Accounts.class);
    var invitations = context.bean(Invitations.class);
    context
        .bean(TransactionTemplate.class)
        .executeWithoutResult(_ -> invitations.invite(create(accounts, account, logins).id()));
    Output.say(
        () -> Localized.text("Made. ", "Creada. ") + InvitationOutput.said(account.email()),
        InvitationOutput.values("made", account.email()));
    return 0;
  }

  private static Account create(Accounts accounts, NewAccount account, List<LoginKey> logins) {
    try {
      return accounts.create(account, logins);
    } catch (LoginTaken taken) {
      throw new Refusal(
          "Another account of the portal has this document, user or address already.",
          "Otra cuenta del portal ya tiene este documento, usuario o correo.");
    }
  }

  private NewAccount account(Portal portal, AccountKind chosen) {
    EmailAddress address =
        EmailAddress.read(email)
            .orElseThrow(() -> wrong("--email", "no e-mail address", "un correo electrónico"));
    MobileNumber number =
        mobile == null
            ? null
            : MobileNumber.read(mobile)
                .orElseThrow(() -> wrong("--mobile", "no mobile number", "un número de celular"));
    if (!user.isEmpty() && LoginKey.tidyUser(user).isEmpty()) {
      throw wrong(
          "--user",
          "no user name of at most 100 characters",
          "un usuario de máximo 100 caracteres");
    }
    String shown =
        !name.isBlank() ? name.strip() : !user.isBlank() ? user.strip() : address.value();
    return new NewAccount(
        portal.id(),
        chosen.id(),
        "",
        null,
        shown,
        user.strip(),
        document(portal, chosen),
        address,
        number,
        Account.Status.INVITED);
  }

  private AccountKind kind(Portal portal) {
    List<AccountKind> kinds = portal.identity().kinds();
    String known = String.join(", ", kinds.stream().map(AccountKind::id).toList());
    return kind == null
        ? kinds.getFirst()
        : kinds.stream()
            .filter(k -> k.id().equals(kind))
            .findFirst()
            .orElseThrow(() -> wrong("--kind", "not one of " + known, "uno de " + known));
  }

  private @Nullable DocumentNumber document(Portal portal, AccountKind chosen) {
    if (document == null) {
      return null;
    }
    List<DocumentType> types =
        portal.identity().documentTypes().stream()
            .filter(type ->
                chosen.documentTypes().isEmpty() || chosen.documentTypes().contains(type.id()))
            .toList();
    return DocumentOption.read(types, document);
  }

  private static List<LoginKey> logins(AccountKind chosen, NewAccount account) {
    try {
      return LoginKeys.of(chosen, account.document(), account.userName(), account.email());
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          "An account of kind %s is found by --document and --user as its portal asks for them; something is missing."
              .formatted(chosen.id()),
          "Una cuenta de tipo %s se encuentra por --document y --user como los pide su portal; falta algo."
              .formatted(chosen.id()));
    }
  }

  private static Refusal wrong(String option, String isNo, String noEs) {
    return new Refusal(option + " is " + isNo + ".", option + " no es " + noEs + ".");
  }
}
