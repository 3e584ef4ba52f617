package io.portero.guard;

import io.portero.shared.PortalId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `guard_miss`: how many different people stand under a mark since an hour ago.
@Component
class FailureCounts {

  /// Nobody counts further.
  private static final int MOST = 20_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final CounterKeys keys;

  FailureCounts(JdbcClient jdbc, Clock clock, CounterKeys keys) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.keys = keys;
  }

  /// Puts a person under these marks, in their order, so that two tries of one person do not wait for each other.
  void note(LoginAttempt attempt, List<CounterKey> under) {
    jdbc.sql(
            """
            insert into guard_miss (portal, kind, mark, subject, at)
            select ?, kind, mark, subject, ? from unnest(?, ?, ?) as noted (kind, mark, subject)
            on conflict (portal, kind, mark, subject) do update set at = excluded.at
            """)
        .params(
            attempt.portal().value(),
            Timestamp.from(clock.instant()),
            kinds(under),
            numbers(under),
            under.stream().mapToLong(counter -> keys.subject(attempt, counter)).toArray())
        .update();
  }

  /// How many people stand under each of these marks.
  List<Integer> counts(PortalId portal, List<CounterKey> under) {
    return jdbc.sql(
            """
            select (select count(*) from
              (select 1 from guard_miss m
               where m.portal = ? and m.kind = asked.kind and m.mark = asked.mark and m.at > ? limit ?) as lately)
            from unnest(?, ?) with ordinality as asked (kind, mark, place) order by place
            """)
        .params(portal.value(), hourAgo(), MOST, kinds(under), numbers(under))
        .query((row, _) -> row.getInt(1))
        .list();
  }

  int count(PortalId portal, CounterKey counter) {
    return counts(portal, List.of(counter)).getFirst();
  }

  /// @return how many rows went
  int forget() {
    return jdbc.sql("delete from guard_miss where at <= ?").param(hourAgo()).update();
  }

  private Timestamp hourAgo() {
    return Timestamp.from(clock.instant().minus(SprayThresholds.WINDOW));
  }

  private static String[] kinds(List<CounterKey> keys) {
    return keys.stream().map(CounterKey::kind).toArray(String[]::new);
  }

  private static long[] numbers(List<CounterKey> keys) {
    return keys.stream().mapToLong(CounterKey::number).toArray();
  }
}
