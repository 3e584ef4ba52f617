package io.portero.journey.notice;

import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hands something to a [DeferredTask], in the caller's transaction: it is done if and only if that commits.
@Component
class WorkerQueue {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final DeferredRows rows;
  private final DeferredJson json;
  private final ObjectProvider<DeferredWorker> worker;
  private final int longest;

  /// @param worker looked up late: what it does may put something off
  /// @param longest pause in milliseconds; the shortest is half of it
  WorkerQueue(
      DeferredRows rows,
      DeferredJson json,
      ObjectProvider<DeferredWorker> worker,
      @Value("${portero.internal.recovery-millis:3000}") int longest) {
    this.rows = rows;
    this.json = json;
    this.worker = worker;
    this.longest = longest;
  }

  /// After a pause that is drawn. A worker works more for an account that there is, and may hold its rows meanwhile; whoever sends
  /// the next request at once would feel that (security.md 1).
  void soon(String kind, Object data) {
    after(Duration.ofMillis(longest - RANDOM.nextInt(longest / 2 + 1)), kind, data);
  }

  void after(Duration wait, String kind, Object data) {
    rows.add(kind, json.write(data), wait);
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      wakeAfter(wait);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wakeAfter(wait);
          }
        });
  }

  private void wakeAfter(Duration wait) {
    worker.ifAvailable(present -> present.wakeAfter(wait));
  }
}
