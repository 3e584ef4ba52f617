package io.portero.notification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The outbox's workers: one for each channel, so that a slow provider holds up its own channel only.
@Component
public class Deliveries implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /// What is on its way at the end may finish; what does not is sent by whoever comes after the lease.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final List<Worker> workers;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  Deliveries(List<Sender> senders, Outbox outbox, Seal seal) {
    this.workers =
        senders.stream()
            .map(sender -> new Worker(new ChannelWorker(sender, outbox, seal)))
            .toList();
  }

  /// Has everything due sent, in the background; a wake-up during the work is not lost.
  public void wake() {
    workers.forEach(Worker::wake);
  }

  @Override
  public void destroy() throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
      executor.shutdownNow();
    }
  }

  private final class Worker {
    private final ChannelWorker channel;
    private final Signals signals = new Signals();

    Worker(ChannelWorker channel) {
      this.channel = channel;
    }

    void wake() {
      if (signals.raise() && !executor.isShutdown()) {
        executor.execute(() -> signals.whileRaised(this::drain));
      }
    }

    /// A database that is gone is no reason to stop: the next wake-up tries again.
    private void drain() {
      try {
        channel.drain();
      } catch (RuntimeException e) {
        LOG.warn("outbox: {}", e.getClass().getSimpleName());
      }
    }
  }
}
