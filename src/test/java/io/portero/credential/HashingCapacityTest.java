package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.shared.Overloaded;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HashingCapacityTest {

  @Test
  @DisplayName("whoever finds the door full is refused before anything is done, and it opens again")
  void door() {
    HashingCapacity capacity = new HashingCapacity(1, 0, 0);
    assertThatThrownBy(() -> capacity.withPermit(() -> capacity.withPermit(() -> "inside")))
        .isInstanceOf(Overloaded.class);
    assertThat(capacity.withPermit(() -> capacity.run(() -> "again"))).isEqualTo("again");
  }

  @Test
  @DisplayName(
      "past the permits and the queue it refuses at once, and works again when a place is free")
  @Asvs({"2.4.1", "15.2.2"})
  void refuses() throws Exception {
    HashingCapacity capacity = new HashingCapacity(1, 0, 60_000);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow =
          executor.submit(() ->
              capacity.run(() -> {
                started.countDown();
                await(finish);
                return "done";
              }));
      started.await();

      assertThatThrownBy(() -> capacity.run(() -> "never"))
          .isInstanceOfSatisfying(
              Overloaded.class, o -> assertThat(o.retryAfterSeconds()).isPositive());

      finish.countDown();
      assertThat(slow.get()).isEqualTo("done");
    }
    assertThat(capacity.run(() -> "again")).isEqualTo("again");
  }

  @Test
  @DisplayName("a wait that takes too long is refused, and work that fails gives its place back")
  void givesBack() {
    HashingCapacity capacity = new HashingCapacity(1, 1, 0);
    assertThatThrownBy(() ->
            capacity.run(() -> {
              throw new IllegalStateException("broken");
            }))
        .hasMessage("broken");
    assertThatThrownBy(() -> capacity.run(() -> capacity.run(() -> "inside")))
        .isInstanceOf(Overloaded.class);
    assertThat(capacity.run(() -> "again")).isEqualTo("again");
  }

  @Test
  @DisplayName("while every core hashes, a page that needs no hash still gets its turn")
  void starvesNobody() throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    HashingCapacity capacity = new HashingCapacity(cores, 0, 60_000);
    CountDownLatch hashing = new CountDownLatch(cores);
    AtomicBoolean page = new AtomicBoolean();
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < cores; i++) {
        requests.submit(() ->
            capacity.run(() -> {
              hashing.countDown();
              while (!page.get()) {
                Thread.onSpinWait();
              }
              return "done";
            }));
      }
      hashing.await();

      requests.submit(() -> page.set(true)).get();
    }
    assertThat(page).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
