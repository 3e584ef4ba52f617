package io.portero.verification;

import static java.time.ZoneOffset.UTC;

import io.portero.shared.StoredWaits;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Waits for a new code, days of codes, and the lives of codes and links, which are not longer either.
@Component
class CodeWaits implements StoredWaits {

  private final JdbcClient jdbc;

  CodeWaits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void cut(Instant now) {
    OffsetDateTime at = now.atOffset(UTC);
    jdbc.sql(
            """
            update verification_code set issued_at = :now, expires_at = :now + (expires_at - issued_at)
            where issued_at > :now
            """)
        .param("now", at)
        .update();
    jdbc.sql(
            """
            update verification_code set day_ends_at = least(day_ends_at, :latest), others_end_at = least(others_end_at, :latest)
            where day_ends_at > :latest or others_end_at > :latest
            """)
        .param("latest", at.plusDays(1))
        .update();
    jdbc.sql(
            """
            update verification_link set issued_at = :now, expires_at = :now + (expires_at - issued_at)
            where issued_at > :now
            """)
        .param("now", at)
        .update();
    jdbc.sql(
            """
            update not_me_link set issued_at = :now, expires_at = :now + (expires_at - issued_at)
            where issued_at > :now
            """)
        .param("now", at)
        .update();
  }
}
