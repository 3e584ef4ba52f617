package io.portero.journey;

import io.portero.account.LoginKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// On which line of a file each login key stood. In a temporary table, so that memory does not grow with the file: all of it on one
/// connection.
final class SeenLogins {

  private final JdbcClient jdbc;

  SeenLogins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql(
            "create temporary table if not exists seen (key text primary key, line bigint not null)")
        .update();
    jdbc.sql("truncate seen").update();
  }

  /// @return the first line with this key, which may be this one
  long firstLine(LoginKey key, long line) {
    return jdbc.sql(
            "insert into seen values (:key, :line) on conflict (key) do update set line = seen.line returning line")
        .param("key", key.value())
        .param("line", line)
        .query(Long.class)
        .single();
  }

  /// A line that is not kept takes no key away from those after it.
  void forget(LoginKey key, long line) {
    jdbc.sql("delete from seen where key = :key and line = :line")
        .param("key", key.value())
        .param("line", line)
        .update();
  }
}
