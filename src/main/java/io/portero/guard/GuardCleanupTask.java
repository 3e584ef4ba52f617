package io.portero.guard;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Removes counters that no longer count, every hour; how often does not change what anyone sees.
@Configuration(proxyBeanMethods = false)
class GuardCleanupTask {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final GuessTotals totals;
  private final FailureCounts failureCounts;
  private final Alarms alarms;

  GuardCleanupTask(
      JdbcClient jdbc,
      Clock clock,
      GuessTotals totals,
      FailureCounts failureCounts,
      Alarms alarms) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.totals = totals;
    this.failureCounts = failureCounts;
    this.alarms = alarms;
  }

  @Bean
  RecurringTask<Void> guardHousekeepingTask() {
    return Tasks.recurring("guard-housekeeping", FixedDelay.ofHours(1)).execute((_, _) -> run());
  }

  /// A row that somebody counts on just now is left for the next time: whoever counts holds two of them at once.
  private static final String EXPIRED_ATTEMPTS =
      """
      delete from guard_attempt where (portal, subject) in (
        select portal, subject from guard_attempt where ends_at < ? for update skip locked)
      """;

  /// @return how many rows went
  int run() {
    Timestamp now = Timestamp.from(clock.instant());
    return jdbc.sql("delete from guard_limit where expires_at < ?").param(now).update()
        + jdbc.sql(EXPIRED_ATTEMPTS).param(now).update()
        + jdbc.sql("delete from guard_code_attempt where ends_at < ?").param(now).update()
        + totals.forget()
        + failureCounts.forget()
        + alarms.forget();
  }
}
