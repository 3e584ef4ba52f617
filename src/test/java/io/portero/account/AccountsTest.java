package io.portero.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.account.Account.Status;
import io.portero.asvs.Asvs;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final PortalId PORTAL = SomeAccounts.PORTAL;
  private static final LoginKey NOBODY = LoginKey.user("nobody");

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Accounts accounts = new Accounts(DB.jdbc(), clock);
  private final Sessions sessions = new Sessions(DB.jdbc(), clock, SomeKeys.one());
  private final AccountStates states = new AccountStates(DB.jdbc());

  @BeforeEach
  void empty() {
    DB.jdbc().sql("truncate account cascade").update();
  }

  @Test
  @DisplayName(
      "A2 two users of one company are two accounts, each found by its own key in its own portal")
  void companies() {
    Account ana = SomeAccounts.company(accounts, "900102030", "Ana", "ana@alianza.com.co");
    Account luis = SomeAccounts.company(accounts, "900102030", "luis", "luis@alianza.com.co");
    LoginKey key = LoginKey.documentAndUser(new DocumentNumber("NIT", "900102030"), "ANA");
    assertThat(accounts.find(PORTAL, List.of(key))).contains(ana);
    assertThat(accounts.find(luis.id())).contains(luis);
    assertThat(accounts.find(new PortalId("other"), List.of(key))).isEmpty();
  }

  @Test
  @DisplayName("C1 of several keys the first that has an account decides, and no key finds nobody")
  void order() {
    Account ana = SomeAccounts.user(accounts, "ana", null);
    Account luis = SomeAccounts.user(accounts, "luis", null);
    assertThat(accounts.find(PORTAL, List.of(NOBODY, LoginKey.user("luis"), LoginKey.user("ana"))))
        .contains(luis);
    assertThat(accounts.find(PORTAL, List.of(LoginKey.user("ana"), LoginKey.user("luis"))))
        .contains(ana);
    assertThat(accounts.find(PORTAL, List.of())).isEmpty();
  }

  @Test
  @DisplayName(
      "B10 a taken user is refused, leaves nothing behind, and the same transaction can take another")
  void taken() {
    SomeAccounts.user(accounts, "ana", null);
    assertThat(accounts.isFree(PORTAL, LoginKey.user("Ana"))).isFalse();
    DB.transactions()
        .executeWithoutResult(_ -> {
          assertThatThrownBy(() -> SomeAccounts.user(accounts, "ANA", null))
              .isInstanceOf(LoginTaken.class);
          SomeAccounts.user(accounts, "ana2", null);
        });
    assertThat(accounts.page(PORTAL, null, 10))
        .extracting(Account::userName)
        .containsExactlyInAnyOrder("ana", "ana2");
  }

  @Test
  @DisplayName("B14 a member has one account at most")
  void oneAccountPerMember() {
    UUID member = UUID.randomUUID();
    Account ana = SomeAccounts.user(accounts, "ana", member);
    assertThatThrownBy(() -> SomeAccounts.user(accounts, "other", member))
        .isInstanceOf(LoginTaken.class);
    assertThat(accounts.ofMember(member)).contains(ana);
    assertThat(accounts.isFree(PORTAL, LoginKey.user("other"))).isTrue();
  }

  @Test
  @DisplayName("B10 of 16 people who choose one user at the same moment exactly one gets it")
  @Asvs("2.3.4")
  void simultaneous() {
    Callable<Boolean> attempt =
        () -> {
          try {
            DB.transactions()
                .executeWithoutResult(_ -> SomeAccounts.user(accounts, "wanted", null));
            return true;
          } catch (LoginTaken taken) {
            return false;
          }
        };
    assertThat(AtOnce.times(16, attempt)).filteredOn(won -> won).hasSize(1);
    assertThat(accounts.page(PORTAL, null, 10)).hasSize(1);
  }

  @Test
  @DisplayName("more keys of which one is another's are refused, and none of them is kept")
  void moreKeys() {
    Account ana = SomeAccounts.user(accounts, "ana", null);
    Account luis = SomeAccounts.user(accounts, "luis", null);
    LoginKey free = LoginKey.user("anita");
    DB.transactions()
        .executeWithoutResult(_ ->
            assertThatThrownBy(() -> accounts.addLogins(ana, List.of(free, LoginKey.user("luis"))))
                .isInstanceOf(LoginTaken.class));
    assertThat(accounts.isFree(PORTAL, free)).isTrue();
    assertThat(accounts.find(PORTAL, List.of(LoginKey.user("luis")))).contains(luis);
    assertThat(accounts.addLogins(ana, List.of(free, LoginKey.user("ana")))).isEqualTo(1);
    assertThat(accounts.find(PORTAL, List.of(free))).contains(ana);
  }

  @Test
  @DisplayName("status and the last two sign-ins are kept")
  void status() {
    Account ana = SomeAccounts.user(accounts, "ana", null);
    clock.advance(Duration.ofHours(1));
    assertThat(sessions.begin(ana.id(), Origin.NONE)).isPresent();
    assertThat(accounts.find(ana.id()).orElseThrow().previousSignIn()).isNull();
    Instant first = clock.instant();
    clock.advance(Duration.ofHours(1));
    assertThat(sessions.begin(ana.id(), Origin.NONE)).isPresent();
    states.freeze(ana.id());
    assertThat(sessions.begin(ana.id(), Origin.NONE)).as("who was frozen in between").isEmpty();
    assertThat(accounts.find(ana.id()))
        .hasValueSatisfying(now -> {
          assertThat(now.status()).isEqualTo(Status.FROZEN);
          assertThat(now.lastSignIn()).isEqualTo(clock.instant());
          assertThat(now.previousSignIn()).isEqualTo(first);
          assertThat(now.createdAt()).isEqualTo(first.minus(Duration.ofHours(1)));
        });
    states.openRecovered(ana.id());
    assertThat(accounts.find(ana.id())).map(Account::status).contains(Status.ACTIVE);
  }

  @Test
  @DisplayName("name and address are corrected")
  void correct() {
    Account ana = SomeAccounts.user(accounts, "ana", null);
    accounts.correct(ana.id(), "Ana P.", new EmailAddress("a@b.co"), null);
    assertThat(accounts.find(ana.id())).map(Account::name).contains("Ana P.");
    assertThat(accounts.find(ana.id())).map(a -> a.email().value()).contains("a@b.co");
  }

  @Test
  @DisplayName("A5 domain shares are counted per portal and at most ten minutes old")
  void shares() {
    SomeAccounts.company(accounts, "900102030", "ana", "ana@alianza.com.co");
    assertThat(accounts.domains().ofPortal(PORTAL).shares())
        .containsExactly(java.util.Map.entry("alianza.com.co", 1L));
    SomeAccounts.company(accounts, "900102030", "eva", "eva@alianza.com.co");
    assertThat(accounts.domains().ofPortal(PORTAL).shares()).containsEntry("alianza.com.co", 1L);
    clock.advance(Domains.KEPT);
    assertThat(accounts.domains().ofPortal(PORTAL).shares()).containsEntry("alianza.com.co", 2L);
  }
}
