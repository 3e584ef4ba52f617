package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.AccountSessions;
import io.portero.account.Accounts;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.portal.Portal;
import io.portero.shared.Origin;
import io.portero.shared.Refusal;
import io.portero.terminal.JsonLine;
import io.portero.terminal.Localized;
import io.portero.terminal.Output;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `accounts sign-out`: ends the open sessions of one address's accounts, or of a whole portal, while the server runs (ASVS 7.4.5).
@Command(
    name = "sign-out",
    description = "Ends the open sessions of accounts; who was inside must sign in again.")
final class AccountsSignOutCommand extends PortalAction {

  private static final int PAGE = 500;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Whose whose = new Whose();

  static final class Whose {

    @Option(
        names = "--email",
        paramLabel = "ADDRESS",
        description = "Of the accounts with this e-mail address.")
    private @Nullable String email;

    @Option(names = "--all", description = "Of every account of the portal.")
    private boolean all;

    private boolean has(Account account) {
      return all || account.email().value().equalsIgnoreCase(Objects.requireNonNull(email).strip());
    }
  }

  @Override
  int work(Portal portal, CommandContext context) {
    int ended = end(portal, context);
    Output.say(
        () ->
            Localized.counted(
                ended,
                "session ended.",
                "sessions ended.",
                "sesión cerrada.",
                "sesiones cerradas."),
        JsonLine.of("sessionsEnded", ended));
    return 0;
  }

  private int end(Portal portal, CommandContext context) {
    Accounts accounts = context.bean(Accounts.class);
    int found = 0;
    int ended = 0;
    @Nullable UUID last = null;
    List<Account> page;
    do {
      page = accounts.page(portal.id(), last, PAGE);
      for (Account account : page) {
        if (whose.has(account)) {
          found++;
          ended += end(account, context);
        }
      }
      last = page.isEmpty() ? null : page.getLast().id();
    } while (last != null);
    if (found == 0 && !whose.all) {
      throw new Refusal(
          "No account of the portal has this address.",
          "Ninguna cuenta del portal tiene ese correo.");
    }
    return ended;
  }

  /// The end and its line in the record, together.
  private static int end(Account account, CommandContext context) {
    Integer ended =
        context
            .bean(TransactionTemplate.class)
            .execute(_ -> {
              int sessions = context.bean(AccountSessions.class).endAll(account.id());
              if (sessions > 0) {
                context
                    .bean(Audit.class)
                    .record(
                        new AuditRecord(
                            AuditEvent.SESSIONS_ENDED,
                            account.portal(),
                            account.id(),
                            "ok",
                            Origin.NONE,
                            Map.of("by", "operator")));
              }
              return sessions;
            });
    return ended == null ? 0 : ended;
  }
}
