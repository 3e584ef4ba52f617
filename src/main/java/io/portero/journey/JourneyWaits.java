package io.portero.journey;

import io.portero.shared.StoredWaits;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Journeys: what was typed is kept no longer than a journey waits for its next answer.
@Component
class JourneyWaits implements StoredWaits {

  private final JdbcClient jdbc;

  JourneyWaits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void cut(Instant now) {
    jdbc.sql(
            """
            update journey set started_at = least(started_at, :now), expires_at = least(expires_at, :latest)
            where started_at > :now or expires_at > :latest
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("latest", now.plus(JourneyStore.PATIENCE).atOffset(ZoneOffset.UTC))
        .update();
  }
}
