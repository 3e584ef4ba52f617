package io.portero.walk;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives people whose secrets are only ever typed wrong a hash that costs nothing: comparing takes what the kept hash
/// says, and thousands of comparisons at full cost would take minutes.
final class QuickHashes {

  private static final String QUICK =
      "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
          + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final JdbcClient sql;

  QuickHashes(JdbcClient sql) {
    this.sql = sql;
  }

  <T> T forThoseMadeBy(Supplier<T> way) {
    Set<UUID> before = accounts();
    T there = way.get();
    Set<UUID> made = accounts();
    made.removeAll(before);
    made.forEach(account ->
        sql.sql("update credential set encoded = ? where account = ?")
            .params(QUICK, account)
            .update());
    return there;
  }

  private Set<UUID> accounts() {
    return new HashSet<>(sql.sql("select account from credential").query(UUID.class).list());
  }
}
