package io.portero.journey;

import io.portero.account.AccountLine;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.ManyAccounts;
import io.portero.credential.Credentials;
import io.portero.csv.CsvFile;
import io.portero.csv.ImportListener;
import io.portero.csv.ImportOptions;
import io.portero.csv.ImportReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes over a file of accounts of another system, with their password hashes, as [AccountTakeover] takes over each. Works on one
/// connection, a command's ([SeenLogins]).
public final class AccountImport {

  private final AccountTakeover takeover;
  private final SeenLogins seen;
  private final TransactionTemplate transactions;

  public AccountImport(
      Accounts accounts,
      ManyAccounts many,
      AccountStates states,
      Corrections corrections,
      Credentials credentials,
      JdbcClient jdbc,
      TransactionTemplate transactions) {
    this.takeover = new AccountTakeover(accounts, many, states, corrections, credentials);
    this.seen = new SeenLogins(jdbc);
    this.transactions = transactions;
  }

  /// Commits some hundred lines at a time; if strict, all at once or not at all. A dry run keeps nothing for longer than it looks at them.
  ///
  /// @throws io.portero.shared.Refusal if the file cannot be used as a whole
  public ImportReport run(
      AccountLine lines, Path csv, ImportOptions options, ImportListener listener) {
    try (CsvFile file =
        CsvFile.open(csv, AccountLine.REQUIRED, AccountLine.OPTIONAL, options.charset())) {
      seen.clear();
      var batches = new AccountBatches(takeover, seen, transactions, options.dryRun());
      var run = new AccountImportRun(batches, lines, file, listener);
      if (!options.strict() || options.dryRun()) {
        run.all();
        return run.report(!options.dryRun());
      }
      boolean kept =
          Boolean.TRUE.equals(
              transactions.execute(whole -> {
                run.all();
                if (run.bad() > 0) {
                  whole.setRollbackOnly();
                }
                return run.bad() == 0;
              }));
      return run.report(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
