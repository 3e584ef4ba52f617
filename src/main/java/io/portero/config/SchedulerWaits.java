package io.portero.config;

import io.portero.shared.StoredWaits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tasks of db-scheduler. What comes again and again is done at once, which never harms; what was put off for seconds is due; what failed
/// waits five minutes as usual; and nobody's heart beat in the future.
@Component
class SchedulerWaits implements StoredWaits {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

  private final JdbcClient jdbc;

  SchedulerWaits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void cut(Instant now) {
    jdbc.sql(
            """
            update scheduled_tasks set execution_time = :now
            where not picked and execution_time > :soon and (coalesce(consecutive_failures, 0) = 0 or execution_time > :afterFailure)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("soon", now.plus(SOON).atOffset(ZoneOffset.UTC))
        .param("afterFailure", now.plus(AFTER_FAILURE).atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            "update scheduled_tasks set last_heartbeat = :now where picked and last_heartbeat > :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
