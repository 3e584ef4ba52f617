package io.portero.guard;

import io.portero.shared.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Alarms of which the operator has not heard yet. Whoever attacks decides how many alarms there are, so at most one of each kind and
/// portal is told in an hour; those that began meanwhile are told together in the next.
@Component
public class AlarmNews {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final RateLimiter rateLimiter;

  AlarmNews(JdbcClient jdbc, Clock clock, RateLimiter rateLimiter) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.rateLimiter = rateLimiter;
  }

  /// @param alarm the first of its kind, @param network that was counted, as people write it; may be empty
  /// @param more how many of its kind began after it
  public record News(
      PortalId portal, Alarm alarm, String network, Instant since, Instant until, int more) {

    private News with(int others) {
      return new News(portal, alarm, network, since, until, others);
    }
  }

  private record Kind(String portal, String what) {}

  /// What is to be told now, in the caller's transaction: it counts as told if that commits. Each is given to one caller only.
  public List<News> take() {
    return jdbc
        .sql(
            """
            select distinct portal, what from guard_alarm where told_at is null and ends_at > ? order by portal, what
            """)
        .param(now())
        .query((row, _) -> new Kind(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .filter(this::isDue)
        .flatMap(kind -> told(kind).stream())
        .toList();
  }

  /// Holds with the limits off too: they are for people, this is for the operator.
  private boolean isDue(Kind kind) {
    return rateLimiter.count(Limit.OPERATOR_NEWS, kind.portal() + "/" + kind.what(), 1) == 1;
  }

  private Optional<News> told(Kind kind) {
    List<News> all =
        jdbc.sql(
                """
                with told as (
                  update guard_alarm set told_at = :now
                  where portal = :portal and what = :what and told_at is null and ends_at > :now
                  returning *)
                select * from told order by raised_at, mark
                """)
            .param("portal", kind.portal())
            .param("what", kind.what())
            .param("now", now())
            .query((row, _) -> news(row))
            .list();
    return all.stream().findFirst().map(first -> first.with(all.size() - 1));
  }

  private static News news(ResultSet row) throws SQLException {
    return new News(
        new PortalId(row.getString("portal")),
        new Alarm(
            Alarm.What.of(row.getString("what")), row.getInt("counted"), row.getInt("threshold")),
        row.getString("network"),
        row.getTimestamp("raised_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        0);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
