package io.portero.config;

import io.portero.notification.OutboxWorkers;
import io.portero.shared.Channel;
import io.portero.shared.Wake;
import java.util.EnumSet;
import java.util.Set;
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
  public void afterCommit(Set<Channel> channels) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      wake(channels);
    } else {
      waker().channels.addAll(channels);
    }
  }

  private void wake(Set<Channel> channels) {
    workers.ifAvailable(present -> present.sendNew(channels));
  }

  /// One for each transaction, however often it is asked for.
  private Waker waker() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Waker.class::isInstance)
        .map(Waker.class::cast)
        .findFirst()
        .orElseGet(() -> {
          Waker made = new Waker();
          TransactionSynchronizationManager.registerSynchronization(made);
          return made;
        });
  }

  private final class Waker implements TransactionSynchronization {

    private final Set<Channel> channels = EnumSet.noneOf(Channel.class);

    @Override
    public void afterCommit() {
      wake(channels);
    }
  }
}
