package io.portero.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KnownDevicesTest {

  private static final Duration MONTH = Duration.ofDays(30);

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final KnownDevices devices = new KnownDevices(DB.jdbc(), clock, SomeKeys.one());
  private final DeviceCodes codes = new DeviceCodes(DB.jdbc());
  private UUID ana = UUID.randomUUID();
  private UUID luis = UUID.randomUUID();

  @BeforeEach
  void people() {
    Accounts accounts = new Accounts(DB.jdbc(), clock);
    ana = SomeAccounts.user(accounts, "ana" + UUID.randomUUID(), null).id();
    luis = SomeAccounts.user(accounts, "luis" + UUID.randomUUID(), null).id();
  }

  @Test
  @DisplayName(
      "a browser is known by its token alone, for its account alone, until its time is over")
  void known() {
    Secret token = enrol(ana, Optional.empty());

    assertThat(devices.spendTry(ana, Optional.of(token))).isPresent();
    assertThat(devices.spendTry(ana, Optional.empty())).isEmpty();
    assertThat(devices.spendTry(ana, Optional.of(Tokens.token()))).isEmpty();
    assertThat(devices.spendTry(luis, Optional.of(token))).isEmpty();
    assertThat(devices.spendTry(null, Optional.of(token))).isEmpty();
    clock.advance(MONTH);
    assertThat(devices.spendTry(ana, Optional.of(token))).isEmpty();
    assertThat(devices.deleteExpired()).isPositive();
    assertThat(DB.jdbc().sql("select count(*) from known_device").query(Long.class).single())
        .isZero();
  }

  @Test
  @DisplayName("the database holds no token")
  @Asvs("14.2.4")
  void onlyHashes() {
    Secret token = enrol(ana, Optional.empty());
    String row =
        DB.jdbc()
            .sql("select d::text from known_device d where account = ?")
            .param(ana)
            .query(String.class)
            .single();
    assertThat(row).doesNotContain(token.reveal());
  }

  @Test
  @DisplayName("200 tries at once on one device are ten, and then it is known no more")
  @Asvs({"2.3.2", "6.3.1"})
  void tries() {
    Optional<Secret> token = Optional.of(enrol(ana, Optional.empty()));
    assertThat(AtOnce.times(200, () -> devices.spendTry(ana, token)))
        .filteredOn(Optional::isPresent)
        .hasSize(10);
    assertThat(devices.of(ana, token)).isEmpty();
  }

  @Test
  @DisplayName("right secrets cost no try; those of a removed device are no longer worth anything")
  void used() {
    Optional<Secret> token = Optional.of(enrol(ana, Optional.empty()));
    KnownDevices.Try spent = devices.spendTry(ana, token).orElseThrow();
    for (int i = 0; i < 30; i++) {
      assertThat(devices.used(spent.device())).isTrue();
      spent = devices.spendTry(ana, token).orElseThrow();
      assertThat(spent.left()).isEqualTo(9);
    }
    devices.giveBack(spent.device());
    assertThat(devices.spendTry(ana, token).orElseThrow().left()).isEqualTo(9);
    assertThat(devices.remove(luis, spent.device())).isFalse();
    assertThat(devices.remove(ana, spent.device())).isTrue();
    assertThat(devices.used(spent.device())).isFalse();
  }

  @Test
  @DisplayName("a token from before is worth nothing once the browser is enrolled again")
  void newToken() {
    Secret before = enrol(ana, Optional.empty());
    Secret after = enrol(luis, Optional.of(before));

    assertThat(devices.spendTry(ana, Optional.of(before))).isEmpty();
    assertThat(devices.spendTry(ana, Optional.of(after))).isPresent();
    assertThat(devices.spendTry(luis, Optional.of(after))).isPresent();
    Secret again = enrol(luis, Optional.of(after));
    assertThat(devices.of(luis, Optional.of(again))).hasSize(1);
    assertThat(devices.of(ana, Optional.of(again)))
        .singleElement()
        .returns(true, KnownDevices.Known::current)
        .returns("Firefox", KnownDevices.Known::browser);
  }

  @Test
  @DisplayName("tries are counted outside transactions, where nothing gives them back")
  @Asvs("16.5.3")
  void outside() {
    assertThatThrownBy(() ->
            DB.transactions().executeWithoutResult(_ -> devices.spendTry(ana, Optional.empty())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("thirty wrong codes, whatever comes between, and a new secret begins again")
  @Asvs({"2.3.2", "6.6.3"})
  void thirtyCodes() {
    for (int i = 0; i < 30; i++) {
      assertThat(codes.lockIfLeft(ana)).isTrue();
      assertThat(codes.spent(ana)).isFalse();
      codes.spend(ana);
      clock.advance(Duration.ofDays(2));
    }
    assertThat(codes.lockIfLeft(ana)).isFalse();
    assertThat(codes.spent(ana)).isTrue();
    assertThat(codes.spent(luis)).isFalse();
    codes.startAgain(ana);
    assertThat(codes.lockIfLeft(ana)).isTrue();
  }

  private Secret enrol(UUID account, Optional<Secret> before) {
    return DB.transactions().execute(_ -> devices.enrol(account, before, "Firefox", MONTH));
  }
}
