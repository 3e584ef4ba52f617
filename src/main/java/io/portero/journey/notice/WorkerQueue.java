package io.portero.journey.notice;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.portero.shared.Ids;
import io.portero.shared.Wake;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Hands something to a worker, in the caller's transaction: it is done if and only if that commits.
@Component
class WorkerQueue {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SchedulerClient scheduler;
  private final Wake wake;
  private final Clock clock;
  private final int longest;

  /// @param longest pause in milliseconds; the shortest is half of it
  WorkerQueue(
      SchedulerClient scheduler,
      Wake wake,
      Clock clock,
      @Value("${portero.internal.recovery-millis:3000}") int longest) {
    this.scheduler = scheduler;
    this.wake = wake;
    this.clock = clock;
    this.longest = longest;
  }

  /// After a pause that is drawn. A worker works more for an account that there is, and may hold its rows meanwhile; whoever sends
  /// the next request at once would feel that (security.md 1).
  <T> void soon(TaskDescriptor<T> task, T data) {
    after(Duration.ofMillis(longest - RANDOM.nextInt(longest / 2 + 1)), task, data);
    wake.afterCommit();
  }

  <T> void after(Duration wait, TaskDescriptor<T> task, T data) {
    scheduler.scheduleIfNotExists(
        task.instance(Ids.next(clock).toString())
            .data(data)
            .scheduledTo(clock.instant().plus(wait)));
  }
}
