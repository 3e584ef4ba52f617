package io.portero.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.AccountSessions.Open;
import io.portero.asvs.Asvs;
import io.portero.shared.Origin;
import io.portero.shared.Secret;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountSessionsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final AccountSessions list = new AccountSessions(DB.jdbc(), clock);
  private final Sessions sessions = new Sessions(DB.jdbc(), clock, SomeKeys.one());
  private final AccountStates states = new AccountStates(DB.jdbc());
  private final Accounts accounts = new Accounts(DB.jdbc(), clock);
  private UUID ana = UUID.randomUUID();
  private UUID eva = UUID.randomUUID();

  @BeforeEach
  void people() {
    DB.jdbc().sql("truncate account cascade").update();
    ana = SomeAccounts.user(accounts, "ana", null).id();
    eva = SomeAccounts.user(accounts, "eva", null).id();
  }

  @Test
  @DisplayName("the open sessions of an account are listed, newest first")
  void listed() {
    UUID telephone = id(signIn(ana, "Telephone"));
    clock.advance(Duration.ofMinutes(1));
    signIn(ana, "Desk");
    signIn(eva, "Somebody else's");
    assertThat(list.of(ana, telephone))
        .extracting(Open::browser)
        .containsExactly("Desk", "Telephone");
    assertThat(list.of(ana, telephone)).extracting(Open::current).containsExactly(false, true);
    assertThat(list.of(ana, telephone).getFirst())
        .returns("192.0.2.7", Open::address)
        .returns(clock.instant(), Open::startedAt);
  }

  @Test
  @DisplayName("a person ends one session, and cannot end another person's")
  void ended() {
    Secret hers = signIn(eva, "Eva's");
    UUID own = id(signIn(ana, "Telephone"));
    assertThat(list.end(ana, id(hers))).isFalse();
    assertThat(list.end(eva, own)).isFalse();
    assertThat(list.end(ana, own)).isTrue();
    assertThat(list.of(ana, null)).isEmpty();
    assertThat(sessions.find(hers)).isPresent();
  }

  @Test
  @DisplayName("A9 sessions end with the transaction that ends them, or not at all")
  @Asvs("2.3.3")
  void withTheTransaction() {
    Secret token = signIn(ana, "Telephone");
    DB.transactions()
        .executeWithoutResult(transaction -> {
          list.endAll(ana);
          transaction.setRollbackOnly();
        });
    assertThat(sessions.find(token)).isPresent();
    DB.transactions().executeWithoutResult(_ -> list.endAll(ana));
    assertThat(sessions.find(token)).isEmpty();
    assertThat(list.of(ana, null)).isEmpty();
  }

  @Test
  @DisplayName("all sessions but the present one end")
  void others() {
    Secret kept = signIn(ana, "Telephone");
    Secret other = signIn(ana, "Desk");
    list.endOthers(ana, id(kept));
    assertThat(list.of(ana, id(kept))).singleElement().returns(true, Open::current);
    assertThat(sessions.find(other)).isEmpty();
  }

  @Test
  @DisplayName(
      "a session that the end of all of them has missed is worth nothing: its epoch is an older one")
  void missed() {
    Secret token = signIn(ana, "Beside a recovery");
    DB.jdbc().sql("create table missed as select * from account_session").update();
    list.endAll(ana);
    DB.jdbc().sql("insert into account_session select * from missed").update();

    assertThat(sessions.find(token)).isEmpty();
    assertThat(list.of(ana, null)).isEmpty();
    assertThat(sessions.find(signIn(ana, "After it"))).isPresent();
  }

  @Test
  @DisplayName("a recovery that runs beside a sign-in waits for it, and ends its session")
  void beside() {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> recovery =
        CompletableFuture.runAsync(() -> {
          awaitQuietly(begun);
          DB.transactions().executeWithoutResult(_ -> list.endAll(ana));
        });
    Secret token =
        DB.transactions()
            .execute(_ -> {
              Secret made = signIn(ana, "Desk");
              begun.countDown();
              return made;
            });
    recovery.join();
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  @DisplayName("an account that is not active gets no session and keeps none")
  void notActive() {
    Secret token = signIn(ana, "Desk");
    states.freeze(ana);
    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.begin(ana, new Origin("192.0.2.7", "Desk"))).isEmpty();
  }

  @Test
  @DisplayName(
      "a session is over when it was idle for 30 minutes, and after 12 hours whatever is done")
  @Asvs({"7.3.1", "7.3.2"})
  void over() {
    Secret idle = signIn(ana, "Idle");
    Secret busy = signIn(ana, "Busy");
    for (int minutes = 29; minutes < 12 * 60; minutes += 29) {
      clock.advance(Duration.ofMinutes(29));
      assertThat(sessions.find(busy)).as("after %s minutes", minutes).isPresent();
    }
    assertThat(sessions.find(idle)).isEmpty();
    clock.advance(Duration.ofMinutes(24));
    assertThat(sessions.find(busy)).isEmpty();
    sessions.deleteExpired();
    assertThat(DB.jdbc().sql("select count(*) from account_session").query(Long.class).single())
        .isZero();
  }

  private Secret signIn(UUID account, String browser) {
    return sessions.begin(account, new Origin("192.0.2.7", browser)).orElseThrow();
  }

  private UUID id(Secret token) {
    return sessions.find(token).orElseThrow().id();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
