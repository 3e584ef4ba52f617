package io.portero.credential;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `credential`.
@Repository
class CredentialStore {

  /// Nobody's id: looked up where there is no account, so that the statement is the same.
  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final Clock clock;

  CredentialStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param keyId null for an imported hash
  record Kept(UUID account, String encoded, @Nullable String keyId) {}

  Optional<Kept> find(@Nullable UUID account) {
    return jdbc.sql("select account, encoded, key_id from credential where account = ?")
        .param(account == null ? NOBODY : account)
        .query((row, n) ->
            new Kept(
                row.getObject("account", UUID.class),
                row.getString("encoded"),
                row.getString("key_id")))
        .optional();
  }

  void put(UUID account, String encoded, @Nullable String keyId) {
    jdbc.sql(
            """
            insert into credential (account, encoded, key_id, changed_at) values (:account, :encoded, :key, :now)
            on conflict (account) do update
            set encoded = excluded.encoded, key_id = excluded.key_id, changed_at = excluded.changed_at
            """)
        .param("account", account)
        .param("encoded", encoded)
        .param("key", keyId, Types.VARCHAR)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  Map<String, Long> countsByKey() {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql("select coalesce(key_id, '') as key_id, count(*) as many from credential group by 1")
        .query(row -> {
          counts.put(row.getString("key_id"), row.getLong("many"));
        });
    return counts;
  }

  /// Another hash of the same secret; does nothing if the secret was changed in the meantime.
  void renew(UUID account, String old, Hashed hashed) {
    jdbc.sql("update credential set encoded = ?, key_id = ? where account = ? and encoded = ?")
        .params(hashed.encoded(), hashed.keyId(), account, old)
        .update();
  }
}
