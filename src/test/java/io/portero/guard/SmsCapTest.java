package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.guard.SmsCap.Verdict;
import io.portero.shared.PortalId;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmsCapTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final SmsCap cap = cap("on");
  private final PortalId portal = new PortalId("p" + UUID.randomUUID().toString().substring(0, 8));

  private SmsCap cap(String rateLimiter) {
    GuardSettings settings = new GuardSettings(rateLimiter);
    return new SmsCap(
        new RateLimiter(DB.jdbc(), clock, SomeKeys.one(), settings),
        new Alarms(DB.jdbc(), clock),
        settings);
  }

  @Test
  @DisplayName("three a day go; the fourth stays and says that it is the first, the fifth stays")
  @Asvs("2.4.1")
  void threeADay() {
    assertThat(of(3)).containsOnly(Verdict.GOES);
    assertThat(cap.isReached(portal, 3)).isTrue();
    assertThat(cap.isReached(portal, 4)).isFalse();

    assertThat(of(2)).containsExactly(Verdict.FIRST_TO_STAY, Verdict.STAYS);
  }

  @Test
  @DisplayName("the next day they go again, and when it is used up the operator hears again")
  void nextDay() {
    of(1);
    clock.advance(Duration.ofHours(20));
    assertThat(of(3)).endsWith(Verdict.GOES, Verdict.FIRST_TO_STAY);
    clock.advance(Duration.ofHours(4).minusMillis(1));
    assertThat(of(1)).containsExactly(Verdict.STAYS);

    clock.advance(Duration.ofMillis(1));

    assertThat(cap.isReached(portal, 3)).isFalse();
    assertThat(of(5))
        .containsExactly(
            Verdict.GOES, Verdict.GOES, Verdict.GOES, Verdict.FIRST_TO_STAY, Verdict.STAYS);
  }

  @Test
  @DisplayName("each portal has its own")
  void apart() {
    of(4);
    PortalId other = new PortalId(portal + "x");

    assertThat(cap.isReached(other, 3)).isFalse();
    assertThat(cap.count(other, 3)).isEqualTo(Verdict.GOES);
  }

  @Test
  @DisplayName("an SMS whose transaction is rolled back does not count")
  void rolledBack() {
    DB.transactions()
        .executeWithoutResult(tx -> {
          of(3);
          tx.setRollbackOnly();
        });

    assertThat(of(3)).containsOnly(Verdict.GOES);
  }

  @Test
  @DisplayName("of a hundred at the same moment exactly ten go, and one says that it is the first")
  @Asvs("2.4.1")
  void simultaneous() throws Exception {
    List<Verdict> verdicts = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(16)) {
      Callable<Verdict> one = () -> DB.transactions().execute(_ -> cap.count(portal, 10));
      for (Future<Verdict> done : executor.invokeAll(Collections.nCopies(100, one))) {
        verdicts.add(done.get());
      }
    }

    assertThat(Collections.frequency(verdicts, Verdict.GOES)).isEqualTo(10);
    assertThat(Collections.frequency(verdicts, Verdict.FIRST_TO_STAY)).isEqualTo(1);
  }

  @Test
  @DisplayName("a used-up day has everybody asked for a captcha, and slows no sign-in down")
  void captchasOnly() {
    Watch watch = new Watch(DB.jdbc(), clock, "on", portal.value());
    String network = Watch.address(7);
    for (int i = 0; i < SprayThresholds.NETWORK_ALARMED; i++) {
      watch.wrong("luz" + i, "secret" + i, network);
    }
    of(4);

    assertThat(watch.isUnderAttack()).isTrue();
    assertThat(
            Collections.nCopies(10, watch.attempt("rosa", "other", network)).stream()
                .map(watch::holds))
        .containsOnly(false);
  }

  @Test
  @DisplayName("PORTERO_LIMITS=off lifts it")
  void off() {
    SmsCap lifted = cap("off");
    for (int i = 0; i < 5; i++) {
      assertThat(lifted.count(portal, 1)).isEqualTo(Verdict.GOES);
    }
    assertThat(lifted.isReached(portal, 1)).isFalse();
  }

  private List<Verdict> of(int times) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      verdicts.add(cap.count(portal, 3));
    }
    return verdicts;
  }
}
