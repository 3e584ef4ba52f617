package io.portero.guard;

import io.portero.shared.PortalId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `guard_alarm`: what alarms are in force.
@Component
class Alarms {

  private final JdbcClient jdbc;
  private final Clock clock;

  Alarms(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Set<CounterKey> inForce(PortalId portal) {
    return jdbc.sql("select kind, mark from guard_alarm where portal = ? and ends_at > ?")
        .params(portal.value(), Timestamp.from(clock.instant()))
        .query((row, _) -> new CounterKey(row.getString("kind"), row.getLong("mark")))
        .set();
  }

  /// Whether this call raised it: of any number at the same moment, one does. One that is in force is left alone, without
  /// waiting for its row.
  ///
  /// @param network that was counted, for the operator; may be empty
  boolean raise(PortalId portal, CounterKey counter, Alarm alarm, String network, Instant ends) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                insert into guard_alarm as a (portal, kind, mark, what, counted, threshold, network, raised_at, ends_at)
                select :portal, :kind, :mark, :what, :counted, :threshold, :network, :now, :ends
                where not exists (select 1 from guard_alarm
                  where portal = :portal and kind = :kind and mark = :mark and ends_at > :now)
                on conflict (portal, kind, mark) do update set
                  counted = excluded.counted, threshold = excluded.threshold, network = excluded.network,
                  what = excluded.what, raised_at = excluded.raised_at, ends_at = excluded.ends_at, told_at = null
                where a.ends_at <= excluded.raised_at
                """)
            .param("portal", portal.value())
            .param("kind", counter.kind())
            .param("mark", counter.number())
            .param("what", alarm.what().word())
            .param("counted", alarm.people())
            .param("threshold", alarm.limit())
            .param("network", network)
            .param("now", Timestamp.from(now))
            .param("ends", Timestamp.from(ends))
            .update()
        == 1;
  }

  int forget() {
    return jdbc.sql("delete from guard_alarm where ends_at <= ?")
        .param(Timestamp.from(clock.instant()))
        .update();
  }
}
