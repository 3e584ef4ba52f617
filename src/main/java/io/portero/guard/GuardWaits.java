package io.portero.guard;

import io.portero.portal.SignInPace;
import io.portero.shared.StoredWaits;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Waits between tries, windows of limits, and alarms.
@Component
class GuardWaits implements StoredWaits {

  private final JdbcClient jdbc;

  GuardWaits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void cut(Instant now) {
    Timestamp latest = Timestamp.from(now.plus(SignInPace.LONGEST_WAIT));
    jdbc.sql("update guard_attempt set next_at = :latest where next_at > :latest")
        .param("latest", latest)
        .update();
    at(
        now,
        """
        update guard_limit set expires_at = cast(:now as timestamptz) + make_interval(secs => seconds)
        where expires_at > cast(:now as timestamptz) + make_interval(secs => seconds)
        """);
    at(now, "update guard_miss set at = :now where at > :now");
    at(
        now,
        """
        update guard_alarm set raised_at = :now, ends_at = cast(:now as timestamptz) + (ends_at - raised_at)
        where raised_at > :now
        """);
  }

  private void at(Instant now, String sql) {
    jdbc.sql(sql).param("now", Timestamp.from(now)).update();
  }
}
