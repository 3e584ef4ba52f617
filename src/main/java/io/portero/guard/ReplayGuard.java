package io.portero.guard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `guard_used`: each id goes in once, whoever comes first.
@Repository
class ReplayGuard {

  private final JdbcClient jdbc;

  ReplayGuard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param expiresAt after that the id is refused by its own date, and the row can go
  /// @return whether this was the first use
  boolean use(UUID id, Instant expiresAt) {
    return jdbc.sql("insert into guard_used (id, expires_at) values (?, ?) on conflict do nothing")
            .params(id, Timestamp.from(expiresAt))
            .update()
        == 1;
  }

  boolean isUsed(UUID id) {
    return jdbc.sql("select exists (select 1 from guard_used where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }
}
