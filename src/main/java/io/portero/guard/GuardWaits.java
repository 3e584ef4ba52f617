package io.portero.guard;

import io.portero.portal.SignInPace;
import io.portero.shared.StoredWaits;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Waits between tries, windows of limits and of counts, own networks, and alarms.
@Component
class GuardWaits implements StoredWaits {

  private final JdbcClient jdbc;

  GuardWaits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void cut(Instant now) {
    tries(now);
    Timestamp at = Timestamp.from(now);
    jdbc.sql("update guard_home set seen_at = :now where seen_at > :now").param("now", at).update();
    jdbc.sql(
            """
            update guard_limit set expires_at = cast(:now as timestamptz) + make_interval(secs => seconds)
            where expires_at > cast(:now as timestamptz) + make_interval(secs => seconds)
            """)
        .param("now", at)
        .update();
    jdbc.sql("update guard_miss set at = :now where at > :now").param("now", at).update();
    jdbc.sql(
            """
            update guard_alarm set raised_at = :now, ends_at = cast(:now as timestamptz) + (ends_at - raised_at)
            where raised_at > :now
            """)
        .param("now", at)
        .update();
  }

  /// A window that outlasted its day would keep an owner out for as long.
  private void tries(Instant now) {
    jdbc.sql(
            """
            update guard_attempt set next_at = least(next_at, :latest), ends_at = least(ends_at, :ends)
            where next_at > :latest or ends_at > :ends
            """)
        .param("latest", Timestamp.from(now.plus(SignInPace.LONGEST_WAIT)))
        .param("ends", Timestamp.from(now.plus(SignInThrottle.MEMORY)))
        .update();
    jdbc.sql("update guard_total set ends_at = :ends where ends_at > :ends")
        .param("ends", Timestamp.from(now.plus(SignInThrottle.MEMORY)))
        .update();
    jdbc.sql("update guard_code_attempt set ends_at = :ends where ends_at > :ends")
        .param("ends", Timestamp.from(now.plus(CodeAttempts.OF_BROWSER)))
        .update();
  }
}
