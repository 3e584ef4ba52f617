package io.portero.config;

import io.portero.notification.OutboxWorkers;
import io.portero.shared.Wake;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes the outbox. It is looked up late: what it leans on may want to wake it.
@Component
final class WakeAfterCommit implements Wake {

  private final ObjectProvider<OutboxWorkers> workers;

  WakeAfterCommit(ObjectProvider<OutboxWorkers> workers) {
    this.workers = workers;
  }

  @Override
  public void afterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      wake();
    } else if (!isRegistered()) {
      TransactionSynchronizationManager.registerSynchronization(new Waker());
    }
  }

  private void wake() {
    workers.ifAvailable(OutboxWorkers::wake);
  }

  private static boolean isRegistered() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .anyMatch(Waker.class::isInstance);
  }

  /// One for each transaction, however often it is asked for.
  private final class Waker implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      wake();
    }
  }
}
