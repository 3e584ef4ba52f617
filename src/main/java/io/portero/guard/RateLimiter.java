package io.portero.guard;

import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How often something may be done in a window of time, counted in the database, so that it holds on every node.
/// A window begins with the first use after the last one ended.
@Service
public class RateLimiter {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Hmac hmac;
  private final GuardSettings settings;

  RateLimiter(JdbcClient jdbc, Clock clock, Keys keys, GuardSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hmac = new Hmac(keys, KeyPurpose.GUARD_LIMITS);
    this.settings = settings;
  }

  /// Counts one use and says whether it is within the limit.
  ///
  /// @param name what is limited, such as `recover.address`
  /// @param key whom it is limited for: an address, an account, a destination
  public boolean allow(String name, String key, int perWindow, Duration window) {
    return count(name, key, perWindow, window) <= perWindow || settings.limitsAreOff();
  }

  /// @param number how many there were in this window, @param ends when the window does
  record Use(int number, Instant ends) {}

  /// @return how many there were in this window; counting ends one past `most`
  int count(String name, String key, int most, Duration window) {
    return use(name, key, most, window).number();
  }

  /// Counts one use, in the order in which uses at the same moment get their turn; counting ends one past `most`.
  Use use(String name, String key, int most, Duration window) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            insert into guard_limit as l (name, key, seconds, used, expires_at)
            values (:name, :key, :seconds, 1, :ends)
            on conflict (name, key, seconds) do update set
              used = case when l.expires_at <= :now then 1 else least(l.used, :most) + 1 end,
              expires_at = case when l.expires_at <= :now then :ends else l.expires_at end
            returning used, expires_at
            """)
        .param("name", name)
        .param("key", hmac.of(name, key))
        .param("seconds", Math.toIntExact(window.toSeconds()))
        .param("ends", Timestamp.from(now.plus(window)))
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query((row, _) -> new Use(row.getInt("used"), row.getTimestamp("expires_at").toInstant()))
        .single();
  }

  /// The use was none after all.
  void giveBack(String name, String key, Duration window) {
    jdbc.sql(
            "update guard_limit set used = greatest(used - 1, 0) where name = ? and key = ? and seconds = ?")
        .params(name, hmac.of(name, key), Math.toIntExact(window.toSeconds()))
        .update();
  }

  /// How many uses there were in the window that is open; counts none.
  int used(String name, String key, Duration window) {
    return jdbc.sql(
            """
            select used from guard_limit
            where name = :name and key = :key and seconds = :seconds and expires_at > :now
            """)
        .param("name", name)
        .param("key", hmac.of(name, key))
        .param("seconds", Math.toIntExact(window.toSeconds()))
        .param("now", Timestamp.from(clock.instant()))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
