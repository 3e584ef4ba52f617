package io.portero.journey;

import io.portero.account.LoginKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// On which line of a file each login key stood that was kept. In a temporary table, so that memory does not grow with the file: all of it
/// on one connection.
final class SeenLogins {

  private final JdbcClient jdbc;

  SeenLogins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql(
            """
            create temporary table if not exists seen (key text collate "C" primary key, line bigint not null)
            """)
        .update();
    jdbc.sql("truncate seen").update();
  }

  /// The lines of those keys that were seen.
  Map<LoginKey, Long> lines(Collection<LoginKey> keys) {
    Map<LoginKey, Long> lines = new HashMap<>();
    jdbc.sql("select key, line from seen where key = any(:keys)")
        .param("keys", keys.stream().map(LoginKey::value).toArray(String[]::new))
        .query(row -> {
          lines.put(new LoginKey(row.getString("key")), row.getLong("line"));
        });
    return lines;
  }

  /// @param lines of keys that were not seen
  void add(Map<LoginKey, Long> lines) {
    jdbc.sql(
            "insert into seen (key, line) select key, line from unnest(:keys, cast(:lines as bigint[])) as l (key, line)")
        .param("keys", lines.keySet().stream().map(LoginKey::value).toArray(String[]::new))
        .param("lines", lines.values().toArray(Long[]::new))
        .update();
  }
}
