package io.portero.verification;

import static java.time.ZoneOffset.UTC;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Removes rows that decide nothing any more: a day after the last code or link could have worked.
@Configuration(proxyBeanMethods = false)
class VerificationCleanupTask {

  private final JdbcClient jdbc;
  private final Clock clock;

  VerificationCleanupTask(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> expiredCodesAndLinks() {
    return Tasks.recurring("verification-cleanup", FixedDelay.ofHours(1)).execute((_, _) -> run());
  }

  void run() {
    OffsetDateTime yesterday = clock.instant().atOffset(UTC).minusDays(1);
    jdbc.sql(
            """
            delete from verification_code
            where day_ends_at < :yesterday and others_end_at < :yesterday
              and (expires_at is null or expires_at < :yesterday)
            """)
        .param("yesterday", yesterday)
        .update();
    jdbc.sql("delete from verification_link where expires_at < :yesterday")
        .param("yesterday", yesterday)
        .update();
    jdbc.sql("delete from not_me_link where expires_at < :yesterday")
        .param("yesterday", yesterday)
        .update();
  }
}
