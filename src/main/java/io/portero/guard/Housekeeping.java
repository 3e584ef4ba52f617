package io.portero.guard;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Removes counters that no longer count. Runs every hour; how often does not change what anyone sees.
@Service
public class Housekeeping {

  private final JdbcClient jdbc;
  private final Clock clock;

  Housekeeping(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @return how many rows went
  public int run() {
    Timestamp now = Timestamp.from(clock.instant());
    return jdbc.sql("delete from guard_limit where expires_at < ?").param(now).update()
        + jdbc.sql("delete from guard_used where expires_at < ?").param(now).update()
        + jdbc.sql("delete from guard_attempt where last_at < ?")
            .param(Timestamp.from(clock.instant().minus(Attempts.MEMORY)))
            .update();
  }
}
