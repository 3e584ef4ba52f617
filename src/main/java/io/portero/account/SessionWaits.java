package io.portero.account;

import io.portero.shared.StoredWaits;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions: none was used, begun or proved in the future, so none lasts longer than it may.
@Component
class SessionWaits implements StoredWaits {

  private final JdbcClient jdbc;

  SessionWaits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void cut(Instant now) {
    jdbc.sql(
            """
            update account_session set started_at = least(started_at, :now), proved_at = least(proved_at, :now),
              last_seen_at = least(last_seen_at, :now)
            where last_seen_at > :now or proved_at > :now or started_at > :now
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
