package io.portero.account;

import io.portero.portal.SignInPace;
import io.portero.shared.HmacRing;
import io.portero.shared.Ids;
import io.portero.shared.KeyPurpose;
import io.portero.shared.Keys;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Browsers that an account's owner had remembered after the second factor (B11). A browser is known by 256 random bits in a cookie, of
/// which only a keyed hash is kept. A known device has tries of its own, so that a stranger who keeps the account
/// waiting does not keep its owner out; and few of them, so that whoever steals it must guess well.
@Component
public class KnownDevices {

  private static final List<byte[]> NOTHING = List.of(new byte[0]);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final HmacRing hmac;

  KnownDevices(JdbcClient jdbc, Clock clock, Keys keys) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hmac = new HmacRing(keys, KeyPurpose.KNOWN_DEVICE);
  }

  /// A try that was spent on a device.
  ///
  /// @param left before the device is known no more
  public record Try(UUID device, int left) {}

  /// @param browser its `User-Agent` when it was enrolled, @param current whether it is the one that asks
  public record Known(
      UUID id, String browser, Instant since, Instant lastUsed, Instant until, boolean current) {}

  /// Spends a try to type the secret, if the browser is known for the account: before the comparison, in a statement of its
  /// own, and the same statement whether there is an account and a cookie or not.
  ///
  /// @throws IllegalStateException inside a transaction: a rollback would give the try back
  public Optional<Try> spendTry(@Nullable UUID account, Optional<Secret> token) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("tries are counted outside transactions");
    }
    return jdbc.sql(
            """
            update known_device set tries = tries + 1
            where token in (:tokens) and account = :account and tries < :most and expires_at > :now
            returning id, tries
            """)
        .param("tokens", hashes(token))
        .param("account", account == null ? Ids.NOBODY : account)
        .param("most", SignInPace.ON_DEVICE)
        .param("now", now())
        .query((row, _) ->
            new Try(row.getObject("id", UUID.class), SignInPace.ON_DEVICE - row.getInt("tries")))
        .optional();
  }

  /// The secret was right: gives the try back. False if the device was removed meanwhile.
  public boolean used(UUID device) {
    return jdbc.sql(
                "update known_device set tries = tries - 1, last_used_at = :now where id = :device")
            .param("now", now())
            .param("device", device)
            .update()
        > 0;
  }

  /// Nothing was compared.
  public void giveBack(UUID device) {
    jdbc.sql("update known_device set tries = tries - 1 where id = :device")
        .param("device", device)
        .update();
  }

  /// Makes the browser known for the account. It gets a new token, so that one that was planted in it is worth nothing; for
  /// whom it was known before, it stays so.
  ///
  /// @param before what its cookie holds now
  public Secret enrol(UUID account, Optional<Secret> before, String browser, Duration lasts) {
    Secret token = Tokens.token();
    jdbc.sql("delete from known_device where token in (:before) and account = :account")
        .param("before", hashes(before))
        .param("account", account)
        .update();
    jdbc.sql("update known_device set token = :token where token in (:before)")
        .param("token", hmac.of(token.reveal()))
        .param("before", hashes(before))
        .update();
    jdbc.sql(
            """
            insert into known_device (id, account, token, browser, enrolled_at, last_used_at, expires_at)
            values (:id, :account, :token, :browser, :now, :now, :expires)
            """)
        .param("id", Ids.next(clock))
        .param("account", account)
        .param("token", hmac.of(token.reveal()))
        .param("browser", browser)
        .param("now", now())
        .param("expires", now().plus(lasts))
        .update();
    return token;
  }

  /// Those that are known still, the one used last first.
  public List<Known> of(UUID account, Optional<Secret> token) {
    return jdbc.sql(
            """
            select id, browser, enrolled_at, last_used_at, expires_at, token in (:tokens) as current from known_device
            where account = :account and tries < :most and expires_at > :now order by last_used_at desc, id desc
            """)
        .param("tokens", hashes(token))
        .param("account", account)
        .param("most", SignInPace.ON_DEVICE)
        .param("now", now())
        .query(KnownDevices::known)
        .list();
  }

  public boolean any(UUID account) {
    return jdbc.sql(
            """
            select exists (select 1 from known_device where account = :account and tries < :most and expires_at > :now)
            """)
        .param("account", account)
        .param("most", SignInPace.ON_DEVICE)
        .param("now", now())
        .query(Boolean.class)
        .single();
  }

  /// False if it is not this account's or is gone.
  public boolean remove(UUID account, UUID device) {
    return jdbc.sql("delete from known_device where id = :device and account = :account")
            .param("device", device)
            .param("account", account)
            .update()
        > 0;
  }

  public void endAll(UUID account) {
    jdbc.sql("delete from known_device where account = :account")
        .param("account", account)
        .update();
  }

  /// @return how many were known for long enough
  int deleteExpired() {
    return jdbc.sql("delete from known_device where expires_at <= :now")
        .param("now", now())
        .update();
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        row.getString("browser"),
        row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("current"));
  }

  private List<byte[]> hashes(Optional<Secret> token) {
    return token.map(t -> hmac.each(t.reveal())).orElse(NOTHING);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
