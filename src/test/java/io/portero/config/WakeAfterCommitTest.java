package io.portero.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.portero.asvs.Asvs;
import io.portero.shared.Wake;
import io.portero.support.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WakeAfterCommitTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final OneTimeTask<Void> task =
      Tasks.oneTime("test").execute((instance, _) -> done.add(instance.getId()));

  @Test
  @DisplayName(
      "what a transaction schedules runs at once if it commits, and never if it rolls back")
  @Asvs("2.3.3")
  void runsAfterCommit() {
    new ApplicationContextRunner()
        .withBean(DataSource.class, DB::dataSource)
        .withBean(Clock.class, Clock::systemUTC)
        .withBean(OneTimeTask.class, () -> task)
        .withUserConfiguration(SchedulerConfiguration.class, WakeAfterCommit.class)
        .run(context -> {
          SchedulerClient client = context.getBean(SchedulerClient.class);
          Wake wake = context.getBean(Wake.class);
          schedule(client, wake, "rolled-back", true);
          schedule(client, wake, "committed", false);

          assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("committed");
          assertThat(done).isEmpty();
          assertThat(client.getScheduledExecutionsForTask("test", Void.class)).isEmpty();
        });
  }

  private void schedule(SchedulerClient client, Wake wake, String id, boolean rollBack) {
    DB.transactions()
        .executeWithoutResult(tx -> {
          client.scheduleIfNotExists(task.instance(id), Instant.now());
          wake.afterCommit();
          wake.afterCommit();
          if (rollBack) {
            tx.setRollbackOnly();
          }
        });
  }
}
