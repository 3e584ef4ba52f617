package io.portero.journey;

import io.portero.account.AccountLine;
import io.portero.account.LoginKey;
import io.portero.csv.CsvFile;
import io.portero.csv.CsvRow;
import io.portero.csv.ImportListener;
import io.portero.csv.ImportListener.Stage;
import io.portero.csv.ImportReport;
import io.portero.csv.LineProblem;
import io.portero.shared.Bilingual;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// One pass over one file of accounts: counts what becomes of its lines, and tells of those that are bad.
final class AccountImportRun {

  private static final int BATCH = 500;

  private final AccountTakeover takeover;
  private final SeenLogins seen;
  private final TransactionTemplate transactions;
  private final AccountLine lines;
  private final CsvFile file;
  private final boolean dry;
  private final ImportListener listener;
  private long added;
  private long changed;
  private long unchanged;
  private long bad;
  private long newKeys;

  AccountImportRun(
      AccountTakeover takeover,
      SeenLogins seen,
      TransactionTemplate transactions,
      AccountLine lines,
      CsvFile file,
      boolean dry,
      ImportListener listener) {
    this.takeover = takeover;
    this.seen = seen;
    this.transactions = transactions;
    this.lines = lines;
    this.file = file;
    this.dry = dry;
    this.listener = listener;
  }

  long bad() {
    return bad;
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
    Optional<Bilingual> refused = repeated(row.line(), values);
    if (refused.isEmpty()) {
      refused = keep(values);
    }
    refused.ifPresent(why -> {
      bad++;
      listener.bad(LineProblem.ofLine(row.line(), why));
      values.logins().forEach(key -> seen.forget(key, row.line()));
    });
  }

  private Optional<Bilingual> repeated(long line, AccountLine.Values values) {
    for (LoginKey key : values.logins()) {
      long first = seen.firstLine(key, line);
      if (first != line) {
        return Optional.of(
            new Bilingual(
                "the same account is on line " + first,
                "la misma cuenta está en la línea " + first));
      }
    }
    return Optional.empty();
  }

  /// @return why it is not kept
  private Optional<Bilingual> keep(AccountLine.Values values) {
    switch (takeover.take(values, dry)) {
      case AccountTakeover.Taken.Refused(Bilingual why) -> {
        return Optional.of(why);
      }
      case AccountTakeover.Taken.Added _ -> added++;
      case AccountTakeover.Taken.Known(boolean different, int keys) -> {
        newKeys += keys;
        changed += different ? 1 : 0;
        unchanged += different ? 0 : 1;
      }
    }
    return Optional.empty();
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
