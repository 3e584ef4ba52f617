package io.portero.credential;

import io.portero.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `credential`.
@Component
class CredentialStore {

  private final JdbcClient jdbc;

  private final Clock clock;

  CredentialStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param keyId null for a hash that was imported before such hashes were put under ours
  /// @param recipe of the imported hash under ours; null where there is none
  record Kept(
      UUID account,
      String encoded,
      @Nullable String keyId,
      @Nullable String recipe,
      Instant changedAt) {}

  record Bare(UUID account, String encoded) {}

  Optional<Kept> find(@Nullable UUID account) {
    return jdbc.sql(
            "select account, encoded, key_id, foreign_recipe, changed_at from credential where account = ?")
        .param(account == null ? Ids.NOBODY : account)
        .query((row, _) -> kept(row))
        .optional();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("account", UUID.class),
        row.getString("encoded"),
        row.getString("key_id"),
        row.getString("foreign_recipe"),
        row.getTimestamp("changed_at").toInstant());
  }

  /// What a comparison needs: the credential, if there is one, and of each kind of imported hash that is left in the table the recipe of
  /// the dearest (a step of the index each, however many accounts there are). The same statement for an account that is not there.
  ///
  /// @param foreign recipes
  record LookUp(Optional<Kept> kept, List<String> foreign) {}

  LookUp lookUp(@Nullable UUID account) {
    return jdbc.sql(
            """
            with recursive dearest as (
              (select foreign_kind, foreign_recipe from credential where foreign_kind is not null
               order by foreign_kind, foreign_units desc limit 1)
              union all
              (select next.* from dearest cross join lateral (
                 select foreign_kind, foreign_recipe from credential where foreign_kind > dearest.foreign_kind
                 order by foreign_kind, foreign_units desc limit 1) next)
            )
            select array(select foreign_recipe from dearest order by foreign_kind) as dearest,
              c.account, c.encoded, c.key_id, c.foreign_recipe, c.changed_at
            from (values (1)) as one left join credential c on c.account = ?
            """)
        .param(account == null ? Ids.NOBODY : account)
        .query((row, _) ->
            new LookUp(
                row.getString("account") == null ? Optional.empty() : Optional.of(kept(row)),
                List.of((String[]) row.getArray("dearest").getArray())))
        .single();
  }

  /// @param under the imported hash whose digest was hashed; null: the secret itself was
  void put(UUID account, Hashed hashed, @Nullable ForeignHash under) {
    jdbc.sql(
            """
            insert into credential (account, encoded, key_id, changed_at, foreign_recipe, foreign_kind, foreign_units)
            values (:account, :encoded, :key, :now, :recipe, :kind, :units)
            on conflict (account) do update
            set encoded = excluded.encoded, key_id = excluded.key_id, changed_at = excluded.changed_at,
              foreign_recipe = excluded.foreign_recipe, foreign_kind = excluded.foreign_kind,
              foreign_units = excluded.foreign_units
            """)
        .param("account", account)
        .param("encoded", hashed.encoded())
        .param("key", hashed.keyId())
        .param("now", Timestamp.from(clock.instant()))
        .param("recipe", under == null ? null : under.recipe(), Types.VARCHAR)
        .param("kind", under == null ? null : under.effort().kind(), Types.VARCHAR)
        .param("units", under == null ? null : under.effort().units(), Types.BIGINT)
        .update();
  }

  /// [#put] for many accounts that have none.
  void putAll(Map<UUID, LaidHash> laid) {
    List<UUID> accounts = List.copyOf(laid.keySet());
    List<LaidHash> hashes = accounts.stream().map(laid::get).toList();
    jdbc.sql(
            """
            insert into credential (account, encoded, key_id, changed_at, foreign_recipe, foreign_kind, foreign_units)
            select account, encoded, key, :now, recipe, kind, units
            from unnest(:accounts, :encoded, :keys, :recipes, :kinds, cast(:units as bigint[]))
              as laid (account, encoded, key, recipe, kind, units)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("accounts", accounts.toArray(UUID[]::new))
        .param("encoded", texts(hashes, hash -> hash.hashed().encoded()))
        .param("keys", texts(hashes, hash -> hash.hashed().keyId()))
        .param("recipes", texts(hashes, hash -> hash.under().recipe()))
        .param("kinds", texts(hashes, hash -> hash.under().effort().kind()))
        .param(
            "units",
            hashes.stream().map(hash -> hash.under().effort().units()).toArray(Long[]::new))
        .update();
  }

  private static String[] texts(List<LaidHash> hashes, Function<LaidHash, String> text) {
    return hashes.stream().map(text).toArray(String[]::new);
  }

  /// Those of the accounts that have a credential.
  Set<UUID> existing(Collection<UUID> accounts) {
    return jdbc.sql("select account from credential where account = any(:accounts)")
        .param("accounts", accounts.toArray(UUID[]::new))
        .query((row, _) -> row.getObject(1, UUID.class))
        .set();
  }

  Map<String, Long> countsByKey() {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql("select key_id, count(*) as many from credential where key_id is not null group by 1")
        .query(row -> {
          counts.put(row.getString("key_id"), row.getLong("many"));
        });
    return counts;
  }

  List<String> foreignKinds() {
    return lookUp(null).foreign();
  }

  /// Hashes that were imported before they were put under ours.
  List<Bare> bare() {
    return jdbc.sql("select account, encoded from credential where key_id is null")
        .query((row, n) -> new Bare(row.getObject("account", UUID.class), row.getString("encoded")))
        .list();
  }

  /// Puts such a hash under ours; does nothing if it was replaced in the meantime, or another node was faster.
  void lay(Bare bare, Hashed hashed, ForeignHash under) {
    jdbc.sql(
            """
            update credential
            set encoded = ?, key_id = ?, foreign_recipe = ?, foreign_kind = ?, foreign_units = ?
            where account = ? and encoded = ? and key_id is null
            """)
        .params(
            hashed.encoded(),
            hashed.keyId(),
            under.recipe(),
            under.effort().kind(),
            under.effort().units(),
            bare.account(),
            bare.encoded())
        .update();
  }

  /// Our own hash of the same secret; does nothing if the secret was changed in the meantime.
  void renew(UUID account, String old, Hashed hashed) {
    jdbc.sql(
            """
            update credential
            set encoded = ?, key_id = ?, foreign_recipe = null, foreign_kind = null, foreign_units = null
            where account = ? and encoded = ?
            """)
        .params(hashed.encoded(), hashed.keyId(), account, old)
        .update();
  }
}
