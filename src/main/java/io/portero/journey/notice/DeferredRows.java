package io.portero.journey.notice;

import static java.time.ZoneOffset.UTC;

import io.portero.shared.Ids;
import io.portero.shared.StoredWaits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements of the table `deferred_work`.
@Component
class DeferredRows implements StoredWaits {

  /// How long one worker has what it claimed to itself. If it dies meanwhile, another one does it after that.
  static final Duration LEASE = Duration.ofMinutes(1);

  /// More than any wait that is drawn or asked for, less than what an ordinary retry may come to.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  DeferredRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param attempt from 1
  record Claim(UUID id, String kind, String data, Instant createdAt, int attempt) {}

  /// In the caller's transaction.
  void add(String kind, String data, Duration wait) {
    Instant now = clock.instant();
    jdbc.sql(
            "insert into deferred_work (id, kind, data, created_at, due_at) values (:id, :kind, :data, :now, :due)")
        .param("id", Ids.next(clock))
        .param("kind", kind)
        .param("data", data)
        .param("now", now.atOffset(UTC))
        .param("due", now.plus(wait).atOffset(UTC))
        .update();
  }

  /// Up to `most` of what is due, the oldest first; nobody else gets it until the lease ends.
  List<Claim> claim(int most) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            with due as materialized ( -- else PostgreSQL may run it again for each row, and take more than the limit
              select id as due_id from deferred_work where due_at <= :now
              order by due_at, id limit :most for update skip locked)
            update deferred_work set attempts = attempts + 1, due_at = :leaseEnds
            from due where id = due_id
            returning id, kind, data, created_at, attempts
            """)
        .param("now", now.atOffset(UTC))
        .param("leaseEnds", now.plus(LEASE).atOffset(UTC))
        .param("most", most)
        .query((row, _) ->
            new Claim(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("data"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts")))
        .list();
  }

  /// @return false if its lease had ended and another worker has it
  boolean done(Claim claim) {
    return jdbc.sql("delete from deferred_work where id = :id and attempts = :attempt")
            .param("id", claim.id())
            .param("attempt", claim.attempt())
            .update()
        > 0;
  }

  void retry(Claim claim, Duration wait) {
    jdbc.sql("update deferred_work set due_at = :due where id = :id and attempts = :attempt")
        .param("due", clock.instant().plus(wait).atOffset(UTC))
        .param("id", claim.id())
        .param("attempt", claim.attempt())
        .update();
  }

  @Override
  public void cut(Instant now) {
    jdbc.sql(
            """
            update deferred_work set due_at = :now
            where due_at > :longest and (attempts = 0 or due_at > :longestRetry)
            """)
        .param("now", now.atOffset(UTC))
        .param("longest", now.plus(LONGEST_WAIT).atOffset(UTC))
        .param("longestRetry", now.plus(DeferredWorker.LONGEST_PAUSE).atOffset(UTC))
        .update();
  }
}
