package io.portero.notification;

import io.portero.shared.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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

  /// Has everything due sent, in the background, and puts waits in order; a wake-up during the work is not lost.
  public void wake() {
    workers.forEach(ChannelWorker::wake);
  }

  /// The same for what has just been written, which leaves nothing else to be put in order.
  public void sendNew(Set<Channel> channels) {
    workers.stream()
        .filter(worker -> channels.contains(worker.channel()))
        .forEach(ChannelWorker::sendNew);
  }

  @Override
  public void destroy() throws InterruptedException {
    for (ChannelWorker worker : workers) {
      worker.stop(GRACE);
    }
  }
}
