package io.portero.journey;

import io.portero.account.AccountLine;
import io.portero.csv.CsvFile;
import io.portero.csv.CsvRow;
import io.portero.csv.ImportListener;
import io.portero.csv.ImportListener.Stage;
import io.portero.csv.ImportReport;
import io.portero.csv.LineProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// One pass over one file of accounts: counts what becomes of its lines, and tells of those that are bad.
final class AccountImportRun {

  /// Lines that are read at a time.
  private static final int PAGE = 2_000;

  private final AccountBatches batches;
  private final AccountLine lines;
  private final CsvFile file;
  private final ImportListener listener;
  private long added;
  private long changed;
  private long unchanged;
  private long bad;
  private long newKeys;

  AccountImportRun(
      AccountBatches batches, AccountLine lines, CsvFile file, ImportListener listener) {
    this.batches = batches;
    this.lines = lines;
    this.file = file;
    this.listener = listener;
  }

  long bad() {
    return bad;
  }

  /// Reads the next page while one is taken over.
  void all() {
    try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Callable<Page> reading = this::read;
      Future<Page> next = reader.submit(reading);
      for (Page page = read(next); !page.isEmpty(); page = read(next)) {
        next = reader.submit(reading);
        take(page);
      }
    }
  }

  private void take(Page page) {
    List<LineProblem> problems = new ArrayList<>(page.flaws());
    batches.take(page.good(), tally -> problems.addAll(counted(tally)));
    bad += page.bad();
    problems.stream().sorted(Comparator.comparing(LineProblem::line)).forEach(listener::bad);
    listener.at(Stage.READING, page.bytesRead(), file.size());
  }

  /// @param bad how many lines have `flaws`
  private record Page(List<GoodLine> good, int bad, List<LineProblem> flaws, long bytesRead) {

    boolean isEmpty() {
      return good.isEmpty() && bad == 0;
    }
  }

  private Page read() {
    List<GoodLine> good = new ArrayList<>(PAGE);
    List<LineProblem> flaws = new ArrayList<>();
    int read = 0;
    @Nullable CsvRow row = file.next();
    while (row != null) {
      var reading = lines.read(row);
      flaws.addAll(reading.flaws());
      if (reading.values() != null) {
        good.add(new GoodLine(row.line(), reading.values()));
      }
      read++;
      row = read < PAGE ? file.next() : null;
    }
    return new Page(good, read - good.size(), flaws, file.bytesRead());
  }

  private static Page read(Future<Page> page) {
    try {
      return page.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private List<LineProblem> counted(AccountTally tally) {
    added += tally.added;
    changed += tally.changed;
    unchanged += tally.unchanged;
    newKeys += tally.newKeys;
    bad += tally.refused.size();
    return tally.refused;
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
