package io.portero.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The outbox's workers: one for each channel, so that a slow provider holds up its own channel only.
@Component
public class OutboxWorkers implements DisposableBean {

  /// How long messages that are under way may take when the process ends; those that take longer are sent again after their lease.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final List<ChannelWorker> workers;

  OutboxWorkers(List<Sender> senders, Outbox outbox, Clock clock) {
    this.workers =
        senders.stream().map(sender -> new ChannelWorker(sender, outbox, clock)).toList();
  }

  /// Has everything due sent, in the background; a wake-up during the work is not lost.
  public void wake() {
    workers.forEach(ChannelWorker::wake);
  }

  @Override
  public void destroy() throws InterruptedException {
    for (ChannelWorker worker : workers) {
      worker.stop(GRACE);
    }
  }
}
