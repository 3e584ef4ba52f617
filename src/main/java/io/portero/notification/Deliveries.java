package io.portero.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The outbox's workers: one for each channel, so that a slow provider holds up its own channel only.
@Component
public class Deliveries implements DisposableBean {

  /// What is on its way at the end may finish; what does not is sent by whoever comes after the lease.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final List<ChannelWorker> workers;

  Deliveries(List<Sender> senders, Outbox outbox, Seal seal, Clock clock) {
    this.workers =
        senders.stream().map(sender -> new ChannelWorker(sender, outbox, seal, clock)).toList();
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
