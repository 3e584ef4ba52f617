package io.portero.cli;

import io.portero.account.Account;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.LoginTaken;
import io.portero.credential.Credentials;
import io.portero.csv.CsvFile;
import io.portero.csv.CsvRow;
import io.portero.csv.ImportListener;
import io.portero.csv.ImportListener.Stage;
import io.portero.csv.ImportOptions;
import io.portero.csv.ImportReport;
import io.portero.csv.LineProblem;
import io.portero.csv.Reason;
import io.portero.journey.Corrections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes over the accounts of another system, with their password hashes. A line whose login keys are known corrects that
/// account's name, address and number; it never touches a credential that exists, since its owner may have changed it here, nor
/// opens an account that was invited, frozen, refused or closed.
///
/// Works on one connection: the keys seen in the file stand in a temporary table, so that memory does not grow with it.
final class AccountImport {

  private static final int BATCH = 500;
  private static final Reason TWO_ACCOUNTS =
      new Reason(
          "its login keys lead to several accounts",
          "sus llaves de ingreso llevan a varias cuentas");
  private static final Reason OTHER_DOCUMENT =
      new Reason(
          "its user is that of an account with another document",
          "su usuario es el de una cuenta con otro documento");
  private static final Reason TOO_MANY_KINDS =
      new Reason(
          "its hash is of one kind too many: every sign-in does the work of each; import it once fewer are left",
          "su hash es de una clase que ya no cabe: cada ingreso hace el trabajo de todas; impórtelo cuando queden menos");
  private static final Reason TAKEN =
      new Reason(
          "one of its login keys is another account's",
          "una de sus llaves de ingreso es de otra cuenta");

  private final Accounts accounts;
  private final AccountStates states;
  private final Corrections corrections;
  private final Credentials credentials;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  AccountImport(
      Accounts accounts,
      AccountStates states,
      Corrections corrections,
      Credentials credentials,
      JdbcClient jdbc,
      TransactionTemplate transactions) {
    this.accounts = accounts;
    this.states = states;
    this.corrections = corrections;
    this.credentials = credentials;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// Commits every few hundred lines; all at once or not at all if dry or strict.
  ImportReport run(AccountLine lines, Path csv, ImportOptions options, ImportListener listener) {
    try (CsvFile file =
        CsvFile.open(csv, AccountLine.REQUIRED, AccountLine.OPTIONAL, options.charset())) {
      jdbc.sql(
              "create temporary table if not exists seen (key text primary key, line bigint not null)")
          .update();
      jdbc.sql("truncate seen").update();
      Run run = new Run(lines, file, options.dryRun(), listener);
      if (!options.dryRun() && !options.strict()) {
        run.all();
        return run.report(true);
      }
      boolean kept =
          Boolean.TRUE.equals(
              transactions.execute(whole -> {
                run.all();
                boolean keep = !options.dryRun() && run.bad == 0;
                if (!keep) {
                  whole.setRollbackOnly();
                }
                return keep;
              }));
      return run.report(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One pass over one file.
  private final class Run {
    private final AccountLine lines;
    private final CsvFile file;
    private final boolean dry;
    private final ImportListener listener;
    private long added;
    private long changed;
    private long unchanged;
    private long bad;
    private long newKeys;

    Run(AccountLine lines, CsvFile file, boolean dry, ImportListener listener) {
      this.lines = lines;
      this.file = file;
      this.dry = dry;
      this.listener = listener;
    }

    void all() {
      boolean more = true;
      while (more) {
        more = Boolean.TRUE.equals(transactions.execute(_ -> batch()));
        listener.at(Stage.READING, file.bytesRead(), file.size());
      }
    }

    private boolean batch() {
      for (int i = 0; i < BATCH; i++) {
        @Nullable CsvRow row = file.next();
        if (row == null) {
          return false;
        }
        take(row);
      }
      return true;
    }

    private void take(CsvRow row) {
      var reading = lines.read(row);
      reading.flaws().forEach(listener::bad);
      var values = reading.values();
      if (values == null) {
        bad++;
        return;
      }
      Optional<LineProblem> flaw =
          values.logins().stream().flatMap(key -> repeated(row.line(), key).stream()).findFirst();
      if (flaw.isEmpty()) {
        flaw = keep(values).map(reason -> LineProblem.ofLine(row.line(), reason));
      }
      flaw.ifPresent(f -> {
        bad++;
        listener.bad(f);
        values.logins().forEach(key -> forget(row.line(), key));
      });
    }

    /// A line that is not kept takes no key away from those after it.
    private void forget(long line, LoginKey key) {
      jdbc.sql("delete from seen where key = :key and line = :line")
          .param("key", key.value())
          .param("line", line)
          .update();
    }

    /// @return why it is not kept
    private Optional<Reason> keep(AccountLine.Values values) {
      if (values.passwordHash().filter(hash -> !credentials.hasRoomFor(hash)).isPresent()) {
        return Optional.of(TOO_MANY_KINDS);
      }
      List<Account> known = accounts.all(values.account().portal(), values.logins());
      if (known.size() > 1) {
        return Optional.of(TWO_ACCOUNTS);
      }
      try {
        return known.isEmpty() ? create(values) : correct(known.getFirst(), values);
      } catch (LoginTaken taken) {
        return Optional.of(TAKEN);
      }
    }

    private Optional<Reason> create(AccountLine.Values values) {
      Account account = accounts.create(values.account(), values.logins());
      values.passwordHash().ifPresent(hash -> importHash(account, hash));
      added++;
      return Optional.empty();
    }

    private Optional<Reason> correct(Account account, AccountLine.Values values) {
      var document = values.account().document();
      if (document != null && account.document() != null && !document.equals(account.document())) {
        return Optional.of(OTHER_DOCUMENT);
      }
      int keys = accounts.addLogins(account, values.logins());
      boolean different = corrections.account(account.id(), values.account()); // locks in order
      accounts.complete(account, values.account());
      boolean hashed = takeHash(account, values);
      newKeys += keys;
      changed += different || hashed || keys > 0 ? 1 : 0;
      unchanged += different || hashed || keys > 0 ? 0 : 1;
      return Optional.empty();
    }

    private boolean takeHash(Account account, AccountLine.Values values) {
      if (values.passwordHash().isEmpty()
          || credentials.exists(account.id())
          || !states.openImported(account.id())) {
        return false;
      }
      importHash(account, values.passwordHash().get());
      return true;
    }

    /// Slow, so not for nothing.
    private void importHash(Account account, String hash) {
      if (!dry) {
        credentials.importHash(account.id(), hash);
      }
    }

    private Optional<LineProblem> repeated(long line, LoginKey key) {
      long first =
          jdbc.sql(
                  "insert into seen values (:key, :line) on conflict (key) do update set line = seen.line returning line")
              .param("key", key.value())
              .param("line", line)
              .query(Long.class)
              .single();
      return first == line
          ? Optional.empty()
          : Optional.of(
              LineProblem.ofLine(
                  line,
                  new Reason(
                      "the same account is on line " + first,
                      "la misma cuenta está en la línea " + first)));
    }

    ImportReport report(boolean kept) {
      return new ImportReport(
          added,
          changed,
          unchanged,
          bad,
          kept,
          file.unknownColumns(),
          file.charset(),
          lines.oddLetters().warning(file.charset()).stream().toList(),
          newKeys);
    }
  }
}
