package io.portero.audit;

import io.portero.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What decision 014 compares: a chain that is made while recording, under a lock of the portal that is held until the commit,
/// and one that is made afterwards. Not part of the build: `mvn test -Dtest=ChainCost` prints the table.
class ChainCost {

  private static final int[] WRITERS = {1, 16};
  private static final int EACH = 400;
  private static final int ELSE_MILLIS = 5;

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final Node node = Node.on(DB);

  @Test
  @DisplayName("rows a second by way of making the chain")
  void cost() {
    measure(1, this::plain, 0);
    for (int rest : new int[] {0, ELSE_MILLIS}) {
      for (int writers : WRITERS) {
        print("afterwards", writers, rest, measure(writers, this::plain, rest));
        print("while recording", writers, rest, measure(writers, this::locked, rest));
      }
    }
    long waiting = DB.jdbc().sql("select count(*) from audit_unsealed").query(Long.class).single();
    long start = System.nanoTime();
    node.sealer().run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "sealing: %d rows, %.0f a second%n", waiting, waiting / seconds);
    start = System.nanoTime();
    long rows = node.verdict("cost").rows();
    seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "verifying: %d rows, %.0f a second%n", rows, rows / seconds);
  }

  private void plain(String portal, int rest) {
    node.record(portal, "sign-in");
    work(rest);
  }

  private void locked(String portal, int rest) {
    DB.jdbc()
        .sql("select 1 from (select pg_advisory_xact_lock(hashtext(?))) as l")
        .param(portal)
        .query(Integer.class)
        .single();
    long before =
        DB.jdbc()
            .sql(
                "select count(*) from (select from audit where portal = ? order by at desc limit 1)")
            .param(portal)
            .query(Long.class)
            .single();
    if (before > 1) {
      throw new AssertionError("one row before, not " + before);
    }
    node.record(portal, "sign-in");
    work(rest);
  }

  /// What else a request does before its commit.
  private static void work(int millis) {
    if (millis > 0) {
      DB.jdbc()
          .sql("select 1 from (select pg_sleep(?)) as s")
          .param(millis / 1_000.0)
          .query(Integer.class)
          .single();
    }
  }

  private static double measure(int writers, BiConsumer<String, Integer> way, int rest) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    long start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(writers)) {
      for (int i = 0; i < writers; i++) {
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int n = 0; n < EACH; n++) {
                    DB.transactions().executeWithoutResult(_ -> way.accept("cost", rest));
                  }
                },
                threads));
      }
      all.forEach(CompletableFuture::join);
    }
    return writers * EACH / ((System.nanoTime() - start) / 1e9);
  }

  private static void print(String way, int writers, int rest, double rate) {
    System.out.printf(
        Locale.ROOT, "%-16s %2d writers, %d ms else: %6.0f a second%n", way, writers, rest, rate);
  }
}
