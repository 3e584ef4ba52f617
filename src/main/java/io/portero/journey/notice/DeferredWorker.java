package io.portero.journey.notice;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import io.portero.journey.notice.DeferredRows.Claim;
import io.portero.shared.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what was put off by [WorkerQueue] when it is due: claims several rows with one statement, and does each in a transaction of its
/// own. It rests while the scheduler does, whose work it shares.
@Component
class DeferredWorker implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DeferredWorker.class);

  /// Of what failed. What is waited for is a mail that somebody looks out for; most failures are rows that are locked, or a database that
  /// comes back.
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  /// Nobody waits for it any more.
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private static final int BATCH = 16;
  private static final int AT_ONCE = 4;

  /// For what other nodes wrote down, and what failed.
  private static final long TICK_MILLIS = 1_000;

  /// Wake-ups that are so near to each other are one.
  private static final long GRAIN_MILLIS = 100;

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final DeferredRows rows;
  private final Map<String, DeferredTask<?>> tasks;
  private final ObjectProvider<Scheduler> scheduler;
  private final TransactionTemplate transaction;
  private final DeferredJson json;
  private final Clock clock;
  private final ExecutorService executor =
      Executors.newFixedThreadPool(AT_ONCE + 1, Thread.ofVirtual().name("deferred-", 0).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deferred-timer").factory());
  private final Map<Long, Boolean> grains = new ConcurrentHashMap<>();
  private final Signals signals = new Signals();
  private volatile boolean running;

  DeferredWorker(
      DeferredRows rows,
      List<DeferredTask<?>> tasks,
      ObjectProvider<Scheduler> scheduler,
      TransactionTemplate transaction,
      DeferredJson json,
      Clock clock) {
    this.rows = rows;
    this.tasks = tasks.stream().collect(Collectors.toMap(DeferredTask::kind, Function.identity()));
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /// Looks for what is due after this wait.
  void wakeAfter(Duration wait) {
    if (wait.isZero()) {
      wake();
      return;
    }
    long grain = (nowMillis() + wait.toMillis() + GRAIN_MILLIS - 1) / GRAIN_MILLIS;
    if (running && grains.putIfAbsent(grain, true) == null) {
      try {
        timer.schedule(
            () -> wake(grain), grain * GRAIN_MILLIS - nowMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException stopped) {
        LOG.debug("deferred work: stopped");
      }
    }
  }

  private void wake(long grain) {
    grains.remove(grain);
    wake();
  }

  private void wake() {
    if (running && mayWork() && signals.raise()) {
      executor.execute(() -> signals.whileRaised(this::work));
    }
  }

  private boolean mayWork() {
    Scheduler present = scheduler.getIfAvailable();
    if (present == null) {
      return false;
    }
    SchedulerState state = present.getSchedulerState();
    return state.isStarted() && !state.isPaused() && !state.isShuttingDown();
  }

  /// A database that is gone is no reason to stop: the next look tries again.
  private void work() {
    try {
      List<Claim> claims;
      do {
        claims = rows.claim(BATCH);
        doAll(claims);
      } while (claims.size() == BATCH && running);
    } catch (RuntimeException | Error e) { // or nothing would ever be looked for again
      LOG.warn("deferred work: {}", e.getClass().getSimpleName());
    }
  }

  private void doAll(List<Claim> claims) {
    try {
      executor.invokeAll(
          claims.stream().map(claim -> Executors.callable(() -> attempt(claim))).toList());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt(Claim claim) {
    try {
      transaction.executeWithoutResult(_ -> {
        if (rows.done(claim)) {
          handle(claim);
        }
      });
    } catch (RuntimeException | Error e) {
      LOG.warn("{} attempt {}: {}", claim.kind(), claim.attempt(), e.getClass().getSimpleName());
      failed(claim);
    }
  }

  private void handle(Claim claim) {
    DeferredTask<?> task = tasks.get(claim.kind());
    if (task == null) { // a newer version wrote it, whose nodes can do it
      throw new IllegalStateException("nothing here does " + claim.kind());
    }
    handle(task, claim.data());
  }

  private <T> void handle(DeferredTask<T> task, String data) {
    task.handle(json.read(data, task.type()));
  }

  private void failed(Claim claim) {
    try {
      if (claim.createdAt().plus(GIVEN_UP).isBefore(clock.instant())) {
        rows.done(claim);
      } else {
        rows.retry(claim, pause(claim.attempt()));
      }
    } catch (RuntimeException e) {
      LOG.warn("{}: tried again when its lease ends", claim.kind());
    }
  }

  /// 2 s, 4 s, 8 s … 5 minutes.
  static Duration pause(int attempt) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private static long nowMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /// In a server; a command, which knows no such event, leaves the work to servers.
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    running = true;
    timer.scheduleWithFixedDelay(this::wake, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void destroy() {
    running = false;
    timer.shutdownNow();
    executor.shutdown();
    try {
      if (!executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
