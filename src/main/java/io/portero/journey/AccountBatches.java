package io.portero.journey;

import io.portero.credential.LaidHash;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes lines over many at a time, with the outcome of one after the other: accounts that are new are made by one statement, lines that
/// change nothing are only counted, and those that change an account come one by one ([AccountTakeover]).
///
/// Each batch is one transaction, a savepoint of the caller's if there is one. What holds up whoever is at a portal is short: hashes are
/// computed before, a transaction changes few accounts, and a dry run rolls each batch back at once.
final class AccountBatches {

  /// Most lines of one transaction that change an account or bring a hash: some milliseconds of locked rows each.
  private static final int MOST_SLOW = 200;

  /// How often a batch is begun anew because somebody else took one of its keys, or waited for one of its rows, at that moment.
  private static final int TRIES = 10;

  private final AccountTakeover takeover;
  private final SeenLogins seen;
  private final TransactionTemplate transactions;
  private final boolean dry;

  AccountBatches(
      AccountTakeover takeover, SeenLogins seen, TransactionTemplate transactions, boolean dry) {
    this.takeover = takeover;
    this.seen = seen;
    this.transactions =
        new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.dry = dry;
  }

  /// @param told what became of each part of them, once that is certain
  void take(List<GoodLine> lines, Consumer<AccountTally> told) {
    if (!lines.isEmpty()) {
      take(lines, told, TRIES);
    }
  }

  private void take(List<GoodLine> lines, Consumer<AccountTally> told, int tries) {
    KnownAccounts known = takeover.known(lines);
    if (lines.size() > 1 && slow(lines, known) > MOST_SLOW) {
      int half = lines.size() / 2;
      take(lines.subList(0, half), told, tries);
      take(lines.subList(half, lines.size()), told, tries);
      return;
    }
    Map<Long, LaidHash> laid = dry ? Map.of() : takeover.layAll(lines, known);
    try {
      AccountTally tally = inTransaction(new AccountBatch(takeover, seen, lines, known, laid, dry));
      seen.add(tally.kept);
      told.accept(tally);
    } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
      if (tries == 1) {
        throw e;
      }
      take(lines, told, tries - 1);
    }
  }

  private static long slow(List<GoodLine> lines, KnownAccounts known) {
    return lines.stream()
        .map(GoodLine::values)
        .filter(line -> known.wantsHash(line) || !known.isNew(line) && !known.isAsBefore(line))
        .count();
  }

  private AccountTally inTransaction(AccountBatch batch) {
    return Objects.requireNonNull(
        transactions.execute(transaction -> {
          if (dry) {
            transaction.setRollbackOnly();
          }
          return batch.take();
        }));
  }
}
