package io.portero.captcha;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds off replay: the table `captcha_used` takes each token once, and whoever brings it again is refused.
@Component
class ReplayGuard {

  private final JdbcClient jdbc;
  private final Clock clock;

  ReplayGuard(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param expiresAt after that the id is refused by its own date, and the row can go
  /// @return whether this was the first use
  boolean use(UUID id, Instant expiresAt) {
    return jdbc.sql(
                "insert into captcha_used (id, expires_at) values (?, ?) on conflict do nothing")
            .params(id, Timestamp.from(expiresAt))
            .update()
        == 1;
  }

  boolean isUsed(UUID id) {
    return jdbc.sql("select exists (select 1 from captcha_used where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /// Removes ids that their own date refuses by now.
  void forgetExpired() {
    jdbc.sql("delete from captcha_used where expires_at < ?")
        .param(Timestamp.from(clock.instant()))
        .update();
  }
}
