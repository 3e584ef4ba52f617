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

  /// The part of a limit that each node counts by itself.
  private static final int ALONE = 8;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Hmac hmac;
  private final GuardSettings settings;
  private final LocalCounts frequent;

  RateLimiter(JdbcClient jdbc, Clock clock, Keys keys, GuardSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hmac = new Hmac(keys, KeyPurpose.GUARD_LIMITS);
    this.settings = settings;
    this.frequent = new LocalCounts(clock);
  }

  /// Counts one use and says whether it is within the limit.
  ///
  /// @param key whom it is limited for: a network, an account, a destination
  public boolean allow(Limit limit, String key) {
    return allow(limit, key, limit.most());
  }

  /// @param most what the portal's file says
  public boolean allow(Limit limit, String key, int most) {
    return settings.limitsAreOff() || count(limit, key, most) <= most;
  }

  /// [#allow] for what everybody uses all the time, where almost nobody comes near the limit: each node counts in memory, and only in the
  /// table, for all nodes, from an eighth of the limit on, what it had counted by then included. So with eight nodes a network gets the limit
  /// and an eighth of it more from each other node at the most.
  public boolean allowOften(Limit limit, String key) {
    if (settings.limitsAreOff()) {
      return true;
    }
    int alone = limit.most() / ALONE;
    String name = limit.label() + " " + key;
    int here = frequent.count(name, limit.window());
    if (here <= alone) {
      return true;
    }
    Use use = use(limit, key, limit.most(), here == alone + 1 ? here : 1);
    frequent.until(name, use.ends());
    return use.number() <= limit.most();
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
    return use(limit, key, most, 1);
  }

  private Use use(Limit limit, String key, int most, int uses) {
    Duration window = limit.window();
    Instant now = clock.instant();
    return jdbc.sql(
            """
            insert into guard_limit as l (name, key, seconds, used, expires_at)
            values (:name, :key, :seconds, :uses, :ends)
            on conflict (name, key, seconds) do update set
              used = case when l.expires_at <= :now then :uses else least(l.used, :most) + :uses end,
              expires_at = case when l.expires_at <= :now then :ends else l.expires_at end
            returning used, expires_at
            """)
        .param("name", limit.label())
        .param("key", hmac.of(limit.label(), key))
        .param("seconds", Math.toIntExact(window.toSeconds()))
        .param("ends", Timestamp.from(now.plus(window)))
        .param("now", Timestamp.from(now))
        .param("most", most)
        .param("uses", uses)
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
