package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.console.Output;
import io.portero.portal.Portal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `accounts list`: one account a line, separated by tabs, so that other programs can read it too. Addresses are masked.
@Command(
    name = "list",
    description =
        "Lists the accounts of a portal: kind, document, user, e-mail (masked), status, last sign-in.")
final class AccountsList extends PortalWork {

  private static final int PAGE = 500;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  @Override
  int work(Portal portal, Workbench bench) {
    list(portal, bench.part(Accounts.class));
    return 0;
  }

  private static void list(Portal portal, Accounts accounts) {
    @Nullable UUID last = null;
    List<Account> page;
    do {
      page = accounts.page(portal.id(), last, PAGE);
      page.forEach(account -> show(account, portal.organisation().zone()));
      last = page.isEmpty() ? null : page.getLast().id();
    } while (last != null);
  }

  private static void show(Account account, ZoneId zone) {
    var seen = account.lastSignIn();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", account.kind());
    values.put("document", Objects.toString(account.document(), "-"));
    values.put("user", account.userName().isEmpty() ? "-" : account.userName());
    values.put("email", account.email().masked());
    values.put("status", account.status().name());
    values.put("lastSignIn", seen == null ? "-" : TIME.format(seen.atZone(zone)));
    Map<String, String> words = new LinkedHashMap<>(values);
    words.put("status", Statuses.of(account.status()));
    Output.say(() -> String.join("\t", words.values()), values);
  }
}
