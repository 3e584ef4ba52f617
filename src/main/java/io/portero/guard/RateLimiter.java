package io.portero.guard;

import io.portero.shared.Hmac;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rate limits: how often something may be done in a window of time, counted in the database, so that it holds on every node.
/// A window begins with the first use after the last one ended.
@Component
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
  /// @param key whom it is limited for: a network, an account, a destination
  public boolean allow(Limit limit, String key) {
    return allow(limit, key, limit.most());
  }

  /// @param most what the portal's file says
  public boolean allow(Limit limit, String key, int most) {
    return count(limit, key, most) <= most || settings.limitsAreOff();
  }

  /// Counts one use of each, and none of those after the first that is used up.
  public boolean allowAll(List<Limit> limits, String key) {
    return limits.stream().allMatch(limit -> allow(limit, key));
  }

  /// @param number how many there were in this window, @param ends when the window does
  record Use(int number, Instant ends) {}

  /// @return how many there were in this window; counting ends one past `most`
  int count(Limit limit, String key, int most) {
    return use(limit, key, most).number();
  }

  /// Counts one use, in the order in which uses at the same moment get their turn; counting ends one past `most`.
  Use use(Limit limit, String key, int most) {
    Duration window = limit.window();
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
        .param("name", limit.label())
        .param("key", hmac.of(limit.label(), key))
        .param("seconds", Math.toIntExact(window.toSeconds()))
        .param("ends", Timestamp.from(now.plus(window)))
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query((row, _) -> new Use(row.getInt("used"), row.getTimestamp("expires_at").toInstant()))
        .single();
  }

  /// The use was none after all.
  void giveBack(Limit limit, String key) {
    jdbc.sql(
            "update guard_limit set used = greatest(used - 1, 0) where name = ? and key = ? and seconds = ?")
        .params(
            limit.label(), hmac.of(limit.label(), key), Math.toIntExact(limit.window().toSeconds()))
        .update();
  }

  /// How many uses there were in the window that is open; counts none.
  int used(Limit limit, String key) {
    return jdbc.sql(
            """
            select used from guard_limit
            where name = :name and key = :key and seconds = :seconds and expires_at > :now
            """)
        .param("name", limit.label())
        .param("key", hmac.of(limit.label(), key))
        .param("seconds", Math.toIntExact(limit.window().toSeconds()))
        .param("now", Timestamp.from(clock.instant()))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
