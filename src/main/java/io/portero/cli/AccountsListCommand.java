package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.portal.Portal;
import io.portero.terminal.Console;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `accounts list`: one account a line, separated by tabs, so that other programs can read it too. Addresses are masked.
@Command(
    name = "list",
    description =
        "Lists the accounts of a portal: kind, document, user, e-mail (masked), status, last sign-in.")
final class AccountsListCommand extends PortalAction {

  private static final int PAGE = 500;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  @Override
  int work(Portal portal, CommandContext context) {
    if (!list(portal, context.bean(Accounts.class))) {
      Console.current().err().println(Localized.text("There is none.", "No hay ninguna."));
    }
    return 0;
  }

  /// @return whether there was any
  private static boolean list(Portal portal, Accounts accounts) {
    boolean any = false;
    @Nullable UUID last = null;
    List<Account> page;
    do {
      page = accounts.page(portal.id(), last, PAGE);
      if (!any && !page.isEmpty()) {
        any = true;
        Output.forPeople(AccountsListCommand::heading);
      }
      page.forEach(account -> show(account, portal.organisation().zone()));
      last = page.isEmpty() ? null : page.getLast().id();
    } while (last != null);
    return any;
  }

  private static String heading() {
    return Localized.text(
        "KIND\tDOCUMENT\tUSER\tE-MAIL\tSTATUS\tLAST SIGN-IN",
        "TIPO\tDOCUMENTO\tUSUARIO\tCORREO\tESTADO\tÚLTIMO INGRESO");
  }

  private static void show(Account account, ZoneId zone) {
    String document = Objects.toString(account.document(), "-");
    String user = account.userName().isEmpty() ? "-" : account.userName();
    String email = account.email().masked();
    var seen = account.lastSignIn();
    String lastSignIn = seen == null ? "-" : TIME.format(seen.atZone(zone));
    Output.say(
        () ->
            String.join(
                "\t",
                account.kind(),
                document,
                user,
                email,
                Statuses.of(account.status()),
                lastSignIn),
        JsonLine.of("kind", account.kind())
            .and("document", document)
            .and("user", user)
            .and("email", email)
            .and("status", account.status().name())
            .and("lastSignIn", lastSignIn));
  }
}
