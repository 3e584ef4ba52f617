package io.portero.config;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.portero.key.InstallationKeys;
import io.portero.key.KeyRing;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Notices that another node has taken a master key into use that this one does not hold: it would call right passwords and codes wrong,
/// links and sessions gone, and waiting messages unreadable. So it answers nothing ([KeysAtHand]) and begins no work, until it is started
/// with the key, or the key is given up.
@Component
class KeyWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

  private final InstallationKeys installation;
  private final KeyRing here;
  private final Scheduler scheduler;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("key-watch").factory());
  private volatile List<String> missing = List.of();
  private volatile boolean running;

  KeyWatch(InstallationKeys installation, KeyRing here, Scheduler scheduler) {
    this.installation = installation;
    this.here = here;
    this.scheduler = scheduler;
  }

  boolean areAllHere() {
    return missing.isEmpty();
  }

  /// A database that is gone says nothing about keys: what was known stays.
  synchronized void look() {
    try {
      note(installation.known().stream().filter(id -> !here.ids().contains(id)).toList());
    } catch (RuntimeException e) {
      LOG.debug("The keys could not be asked for: {}", e.getClass().getSimpleName());
    }
  }

  private void note(List<String> now) {
    if (now.equals(missing)) {
      return;
    }
    missing = now;
    if (now.isEmpty()) {
      LOG.info("No master key is missing any more: this node answers again");
      scheduler.resume();
    } else {
      LOG.error(
          "Another node uses the master key {}, and this one holds {} only. Without it right passwords would be called wrong, so it answers nothing: give it that key, and start it again",
          String.join(", ", now),
          String.join(", ", here.ids()));
      scheduler.pause();
    }
  }

  @Override
  public void start() {
    timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
