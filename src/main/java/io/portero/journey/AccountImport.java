package io.portero.journey;

import io.portero.account.AccountLine;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
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
      AccountStates states,
      Corrections corrections,
      Credentials credentials,
      JdbcClient jdbc,
      TransactionTemplate transactions) {
    this.takeover = new AccountTakeover(accounts, states, corrections, credentials);
    this.seen = new SeenLogins(jdbc);
    this.transactions = transactions;
  }

  /// Commits every few hundred lines; all at once or not at all if dry or strict.
  ///
  /// @throws io.portero.shared.Refusal if the file cannot be used as a whole
  public ImportReport run(
      AccountLine lines, Path csv, ImportOptions options, ImportListener listener) {
    try (CsvFile file =
        CsvFile.open(csv, AccountLine.REQUIRED, AccountLine.OPTIONAL, options.charset())) {
      seen.clear();
      var run =
          new AccountImportRun(
              takeover, seen, transactions, lines, file, options.dryRun(), listener);
      if (!options.dryRun() && !options.strict()) {
        run.all();
        return run.report(true);
      }
      boolean kept =
          Boolean.TRUE.equals(
              transactions.execute(whole -> {
                run.all();
                boolean keep = !options.dryRun() && run.bad() == 0;
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
}
