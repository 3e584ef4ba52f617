package io.portero.support;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What PostgreSQL says of who waits for rows that others have locked: so that a test interleaves two transactions without guessing.
public final class LockWaits {

  private LockWaits() {}

  /// Returns once so many connections of this database wait for a lock.
  public static void await(JdbcClient sql, int waiting) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> now(sql) >= waiting);
  }

  private static int now(JdbcClient sql) {
    return sql.sql(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
        .query(Integer.class)
        .single();
  }
}
