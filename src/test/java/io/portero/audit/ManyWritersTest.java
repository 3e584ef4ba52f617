package io.portero.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManyWritersTest {

  private static final int WRITERS = 8;
  private static final int EACH = 50;

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  @Test
  @DisplayName(
      "two nodes where many write and both seal at the same time keep one chain with every row once")
  void oneChain() {
    List<Node> nodes = List.of(Node.on(DB), Node.on(DB));
    CountDownLatch go = new CountDownLatch(1);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Node node : nodes) {
        for (int i = 0; i < WRITERS; i++) {
          all.add(CompletableFuture.runAsync(() -> write(go, node), threads));
        }
        all.add(CompletableFuture.runAsync(() -> seal(go, node), threads));
      }
      go.countDown();
      all.forEach(CompletableFuture::join);
    }
    nodes.getFirst().sealer().run();

    assertThat(nodes.getFirst().flaws("alianza")).isEmpty();
    ChainVerification verdict = nodes.getFirst().verdict("alianza");
    assertThat(verdict.rows()).isEqualTo(verdict.head().number()).isEqualTo(2 * WRITERS * EACH);
    assertThat(verdict.waiting()).isZero();
  }

  /// Some rows are taken back, as a refused answer's are.
  private static void write(CountDownLatch go, Node node) {
    await(go);
    for (int i = 0; i < EACH; i++) {
      DB.transactions()
          .executeWithoutResult(transaction -> {
            node.record("alianza", "taken-back");
            transaction.setRollbackOnly();
          });
      DB.transactions().executeWithoutResult(_ -> node.record("alianza", "sign-in"));
    }
  }

  private static void seal(CountDownLatch go, Node node) {
    await(go);
    for (int i = 0; i < EACH; i++) {
      node.sealer().run();
    }
  }

  private static void await(CountDownLatch go) {
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
