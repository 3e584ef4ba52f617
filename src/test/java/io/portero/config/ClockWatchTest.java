package io.portero.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A clock that is set back an hour, under a whole server and before one starts.
class ClockWatchTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  @Test
  @DisplayName("a clock set back an hour turns no wait into an hour, and no task stands still")
  void setBack() {
    SettableClock clock = SettableClock.atSomeMorning();
    try (Server server = Server.start(DB, Map.of(), clock)) {
      await().until(() -> next("audit-sealing").isPresent());
      store(clock.instant());
      clock.advance(Duration.ofHours(-1));
      assertCut(clock.instant());
      await()
          .until(() ->
              !next("expired-journeys").orElseThrow().isAfter(clock.instant().plusSeconds(600)));

      store(clock.instant());
      clock.advance(Duration.ofHours(-1));
      server.bean(ClockWatch.class).look();
      assertCut(clock.instant());
    }
  }

  @Test
  @DisplayName("while the clock goes on nothing is cut")
  void goesOn() {
    SettableClock clock = SettableClock.atSomeMorning();
    try (Server server = Server.start(DB, Map.of(), clock)) {
      DB.jdbc().sql("delete from verification_code").update();
      store(clock.instant());
      String before = waits();
      clock.advance(Duration.ofSeconds(30));
      server.bean(ClockWatch.class).look();

      assertThat(waits()).isEqualTo(before);
    }
  }

  /// One of each, as they are at `now`.
  private static void store(Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    DB.jdbc().sql("delete from guard_limit where name = 'x'").update();
    DB.jdbc().sql("delete from verification_code where owner = 'x'").update();
    DB.jdbc().sql("delete from guard_alarm where portal = 'x'").update();
    DB.jdbc()
        .sql(
            "insert into guard_limit (name, key, seconds, used, expires_at) values ('x', '', 60, 9, ?)")
        .param(at.plusSeconds(60))
        .update();
    DB.jdbc()
        .sql(
            """
            insert into verification_code (portal, owner, purpose, issued_at, expires_at, codes_today, day_ends_at, others_end_at)
            values ('x', 'x', 'x', ?, ?, 1, ?, ?)
            """)
        .params(at, at.plusMinutes(10), at.plusDays(1), at.plusDays(1))
        .update();
    DB.jdbc()
        .sql(
            "insert into guard_alarm (portal, kind, mark, raised_at, ends_at) values ('x', 'x', 1, ?, ?)")
        .params(at, at.plusMinutes(60))
        .update();
    storeTries(at);
    storeLives(at);
  }

  private static void storeTries(OffsetDateTime at) {
    DB.jdbc().sql("delete from guard_attempt where portal = 'x'").update();
    DB.jdbc().sql("delete from guard_total where portal = 'x'").update();
    DB.jdbc().sql("delete from guard_code_attempt where portal = 'x'").update();
    DB.jdbc().sql("delete from guard_home where portal = 'x'").update();
    DB.jdbc()
        .sql(
            """
            insert into guard_attempt (portal, subject, tries, next_at, ends_at, last_try)
            values ('x', '', 9, ?, ?, gen_random_uuid())
            """)
        .params(at.plusMinutes(15), at.plusDays(1))
        .update();
    DB.jdbc()
        .sql(
            "insert into guard_total (portal, subject, tries, in_a_row, ends_at) values ('x', '', 9, 9, ?)")
        .param(at.plusDays(1))
        .update();
    DB.jdbc()
        .sql("insert into guard_code_attempt (portal, slot, tries, ends_at) values ('x', '', 3, ?)")
        .param(at.plusDays(1))
        .update();
    DB.jdbc()
        .sql("insert into guard_home (portal, subject, network, seen_at) values ('x', '', '', ?)")
        .param(at)
        .update();
  }

  /// A session and a journey.
  private static void storeLives(OffsetDateTime at) {
    DB.jdbc().sql("delete from account where portal = 'x'").update();
    DB.jdbc().sql("delete from journey where portal = 'x'").update();
    DB.jdbc()
        .sql(
            """
            with owner as (
              insert into account (id, portal, kind, entity, name, user_name, email, status, created_at)
              values (gen_random_uuid(), 'x', 'x', '', 'x', 'x', 'x@x.example', 'ACTIVE', :at) returning id
            )
            insert into account_session (id, account, token, epoch, address, browser, started_at, proved_at, last_seen_at)
            select gen_random_uuid(), id, 'x', 0, '', 'x', :at, :at, :at from owner
            """)
        .param("at", at)
        .update();
    DB.jdbc()
        .sql(
            """
            insert into journey (id, token_hash, portal, kind, plan_version, step, revision, facts, started_at, expires_at)
            values (gen_random_uuid(), 'x', 'x', 'x', 'x', 0, 1, '[]', ?, ?)
            """)
        .params(at, at.plusMinutes(30))
        .update();
  }

  private static void assertCut(Instant now) {
    await()
        .untilAsserted(() -> {
          assertThat(instant("select expires_at from guard_limit where name = 'x'"))
              .isEqualTo(now.plusSeconds(60));
          assertThat(instant("select issued_at from verification_code where owner = 'x'"))
              .isEqualTo(now);
          assertThat(instant("select expires_at from verification_code where owner = 'x'"))
              .isEqualTo(now.plusSeconds(600));
          assertThat(instant("select day_ends_at from verification_code where owner = 'x'"))
              .isEqualTo(now.plus(Duration.ofDays(1)));
          assertThat(instant("select ends_at from guard_alarm where portal = 'x'"))
              .isEqualTo(now.plus(Duration.ofHours(1)));
          assertTriesCut(now);
          assertLivesCut(now);
        });
  }

  private static void assertTriesCut(Instant now) {
    Instant tomorrow = now.plus(Duration.ofDays(1));
    assertThat(instant("select others_end_at from verification_code where owner = 'x'"))
        .isEqualTo(tomorrow);
    assertThat(instant("select next_at from guard_attempt where portal = 'x'"))
        .isEqualTo(now.plus(Duration.ofMinutes(15)));
    assertThat(instant("select ends_at from guard_attempt where portal = 'x'")).isEqualTo(tomorrow);
    assertThat(instant("select ends_at from guard_total where portal = 'x'")).isEqualTo(tomorrow);
    assertThat(instant("select ends_at from guard_code_attempt where portal = 'x'"))
        .isEqualTo(tomorrow);
    assertThat(instant("select seen_at from guard_home where portal = 'x'")).isEqualTo(now);
  }

  private static void assertLivesCut(Instant now) {
    assertThat(instant("select started_at from account_session where browser = 'x'"))
        .isEqualTo(now);
    assertThat(instant("select proved_at from account_session where browser = 'x'")).isEqualTo(now);
    assertThat(instant("select last_seen_at from account_session where browser = 'x'"))
        .isEqualTo(now);
    assertThat(instant("select started_at from journey where portal = 'x'")).isEqualTo(now);
    assertThat(instant("select expires_at from journey where portal = 'x'"))
        .isEqualTo(now.plus(Duration.ofMinutes(30)));
  }

  private static String waits() {
    return DB.jdbc()
        .sql(
            "select (select string_agg(l::text, ' ') from guard_limit l where name = 'x') || (select string_agg(c::text, ' ') from verification_code c where owner = 'x')")
        .query(String.class)
        .single();
  }

  private static Optional<Instant> next(String task) {
    return DB.jdbc()
        .sql("select execution_time from scheduled_tasks where task_name = ?")
        .param(task)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private static Instant instant(String sql) {
    return DB.jdbc().sql(sql).query(OffsetDateTime.class).single().toInstant();
  }
}
