package io.portero.journey;

import io.portero.portal.JourneyKind;
import io.portero.shared.HmacRing;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The table `journey`: found by the keyed hash of the cookie's token, never by the token.
@Component
class JourneyStore {

  /// How long a journey waits for the next answer.
  static final Duration PATIENCE = Duration.ofMinutes(30);

  /// A number that an older version did not write yet is 0.
  static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final HmacRing hmac;

  JourneyStore(JdbcClient jdbc, Clock clock, Keys keys) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hmac = new HmacRing(keys, KeyPurpose.JOURNEY_TOKEN);
  }

  Optional<Journey> find(Visit visit, Secret token) {
    return find(visit, token, "");
  }

  /// The same, locked until the transaction ends.
  Optional<Journey> lock(Visit visit, Secret token) {
    return find(visit, token, " for update");
  }

  private Optional<Journey> find(Visit visit, Secret token, String lock) {
    return jdbc.sql(
            """
            select id, plan_version, step, revision, facts from journey
            where token_hash in (:tokens) and portal = :portal and kind = :kind and expires_at > :now
            """
                + lock)
        .param("tokens", hmac.each(token.reveal()))
        .param("portal", visit.portal().id().value())
        .param("kind", visit.kind().path())
        .param("now", time(clock.instant()))
        .query((rs, _) -> journey(rs))
        .optional();
  }

  /// Of answers with the same token at the same moment one inserts; the others wait for its transaction to end.
  ///
  /// @return false if another one has
  boolean insert(Visit visit, Secret token, Journey journey) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                insert into journey (id, token_hash, portal, kind, plan_version, step, revision, account, facts, started_at, expires_at)
                values (:id, :token, :portal, :kind, :version, :step, :revision, :account, cast(:facts as jsonb), :now, :expires)
                on conflict (token_hash) do nothing
                """)
            .param("id", journey.id())
            .param("token", hmac.of(token.reveal()))
            .param("portal", visit.portal().id().value())
            .param("kind", visit.kind().path())
            .param("version", journey.planVersion())
            .param("step", journey.step())
            .param("revision", journey.revision())
            .param("account", account(journey))
            .param("facts", JSON.writeValueAsString(journey.facts()))
            .param("now", time(now))
            .param("expires", time(now.plus(PATIENCE)))
            .update()
        > 0;
  }

  void update(Journey journey) {
    jdbc.sql(
            """
            update journey set step = :step, revision = :revision, account = :account, facts = cast(:facts as jsonb),
              expires_at = :expires
            where id = :id
            """)
        .param("step", journey.step())
        .param("revision", journey.revision())
        .param("account", account(journey))
        .param("facts", JSON.writeValueAsString(journey.facts()))
        .param("expires", time(clock.instant().plus(PATIENCE)))
        .param("id", journey.id())
        .update();
  }

  /// How long the journey waits for its next answer from now on; empty if there is none.
  Optional<Duration> left(Visit visit, Secret token) {
    return jdbc.sql(
            """
            select expires_at from journey
            where token_hash in (:tokens) and portal = :portal and kind = :kind and expires_at > :now
            """)
        .param("tokens", hmac.each(token.reveal()))
        .param("portal", visit.portal().id().value())
        .param("kind", visit.kind().path())
        .param("now", time(clock.instant()))
        .query((rs, _) -> left(rs))
        .optional();
  }

  /// Lets it wait anew, for a person who says so: not for ever.
  Optional<Duration> stay(Visit visit, Secret token) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            update journey set expires_at = greatest(expires_at, least(:expires, started_at + interval '12 hours'))
            where token_hash in (:tokens) and portal = :portal and kind = :kind and expires_at > :now
            returning expires_at
            """)
        .param("expires", time(now.plus(PATIENCE)))
        .param("tokens", hmac.each(token.reveal()))
        .param("portal", visit.portal().id().value())
        .param("kind", visit.kind().path())
        .param("now", time(now))
        .query((rs, _) -> left(rs))
        .optional();
  }

  private Duration left(ResultSet rs) throws SQLException {
    Instant end = rs.getObject("expires_at", OffsetDateTime.class).toInstant();
    return Duration.between(clock.instant(), end);
  }

  /// @return what it knew; empty if it was gone
  Optional<Facts> delete(UUID id) {
    return jdbc.sql("delete from journey where id = :id returning facts")
        .param("id", id)
        .query((rs, _) -> JSON.readValue(rs.getString("facts"), Facts.class))
        .optional();
  }

  /// After a change of secret nothing half-finished of that account goes on (security.md 4), but the journey that
  /// made the change. One whose answer is being handled waits for the account that the caller holds, finds it of another
  /// epoch and ends by itself: to wait for it here would be a deadlock.
  void deleteOthers(UUID account, UUID keep) {
    jdbc.sql(
            """
            delete from journey where id in (
              select id from journey where account = :account and id <> :keep for update skip locked)
            """)
        .param("account", account)
        .param("keep", keep)
        .update();
  }

  List<UUID> deleteExpired() {
    return jdbc.sql("delete from journey where expires_at < :now returning id")
        .param("now", time(clock.instant()))
        .query((rs, _) -> rs.getObject("id", UUID.class))
        .list();
  }

  void pin(PortalId portal, JourneyKind kind, String version, String definition) {
    jdbc.sql(
            """
            insert into journey_plan (portal, kind, version, definition, pinned_at)
            values (:portal, :kind, :version, :definition, :now) on conflict do nothing
            """)
        .param("portal", portal.value())
        .param("kind", kind.path())
        .param("version", version)
        .param("definition", definition)
        .param("now", time(clock.instant()))
        .update();
  }

  Optional<String> pinned(PortalId portal, JourneyKind kind, String version) {
    return jdbc.sql(
            "select definition from journey_plan where portal = :portal and kind = :kind and version = :version")
        .param("portal", portal.value())
        .param("kind", kind.path())
        .param("version", version)
        .query(String.class)
        .optional();
  }

  private Journey journey(ResultSet rs) throws SQLException {
    return new Journey(
        rs.getObject("id", UUID.class),
        rs.getString("plan_version"),
        rs.getInt("step"),
        rs.getInt("revision"),
        JSON.readValue(rs.getString("facts"), Facts.class));
  }

  private static @org.jspecify.annotations.Nullable UUID account(Journey journey) {
    return journey.facts().find(Fact.Holder.class).map(Fact.Holder::account).orElse(null);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
