package io.portero.guard;

import static io.portero.guard.Alarm.What.MANY_WRONG;
import static io.portero.guard.Alarm.What.MANY_WRONG_CODES;
import static io.portero.guard.Alarm.What.ONE_NETWORK;
import static io.portero.guard.Alarm.What.SAME_CODE;
import static io.portero.guard.Alarm.What.SAME_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Guessing that goes wide, found over the whole portal (security.md 2).
class SprayDetectorTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Watch watch =
      new Watch(DB.jdbc(), clock, "on", "portal-" + COUNT.incrementAndGet());

  @Test
  @DisplayName(
      "one PIN over 1,000 accounts from 1,000 networks: found at the tenth, once, and no sooner")
  @Asvs({"6.3.1", "16.3.3"})
  void samePin() {
    List<Alarm> raised = new ArrayList<>();
    for (int i = 1; i <= 1_000; i++) {
      raised.addAll(watch.wrong("account:" + i, "2580", Watch.address(i)));
      assertThat(raised).hasSize(i < SprayThresholds.SAME ? 0 : i < SprayThresholds.MANY ? 1 : 2);
    }
    assertThat(raised)
        .containsExactly(
            new Alarm(SAME_SECRET, SprayThresholds.SAME, SprayThresholds.SAME),
            new Alarm(MANY_WRONG, SprayThresholds.MANY, SprayThresholds.MANY));
  }

  @Test
  @DisplayName("300 people who mistype once, each in their own way, raise nothing")
  void mistyping() {
    for (int i = 0; i < 300; i++) {
      assertThat(watch.wrong("account:" + i, "7" + (100 + i), Watch.address(i % 90))).isEmpty();
    }
    assertThat(watch.isUnderAttack()).isFalse();
    assertThat(watch.holds(watch.attempt("account:1", "5831", Watch.address(1)))).isFalse();
  }

  @Test
  @DisplayName("64 wrong tries at the same moment raise one alarm")
  void simultaneous() {
    List<Callable<List<Alarm>>> tries = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int n = i;
      tries.add(() -> watch.wrong("account:" + n, "2580", Watch.address(n)));
    }
    assertThat(AtOnce.all(tries))
        .flatMap(raised -> raised)
        .extracting(Alarm::what)
        .containsExactly(SAME_SECRET);
  }

  @Test
  @DisplayName("one person who tries the same secret again and again is one person")
  void onePerson() {
    for (int i = 0; i < 30; i++) {
      assertThat(watch.wrong("account:1", "2580", Watch.address(i))).isEmpty();
    }
  }

  @Test
  @DisplayName("many accounts from one network, each with another secret: found at the twentieth")
  @Asvs("6.3.1")
  void oneNetwork() {
    List<Alarm> raised = new ArrayList<>();
    for (int i = 1; i <= 25; i++) {
      raised.addAll(watch.wrong("account:" + i, "secret" + i, "2001:db8:7:" + i + "::9"));
      assertThat(raised).hasSize(i < SprayThresholds.NETWORK ? 0 : 1);
    }
    assertThat(raised.getFirst()).isEqualTo(new Alarm(ONE_NETWORK, 20, 20));
  }

  @Test
  @DisplayName("an office from which more people get in than fail raises nothing")
  void office() {
    for (int i = 0; i < 40; i++) {
      watch.sprayDetector.right(watch.attempt("colleague:" + i, "fine", "10.1.2.3"));
    }
    for (int i = 0; i < 39; i++) {
      assertThat(watch.wrong("account:" + i, "secret" + i, "10.1.2.4")).isEmpty();
    }
  }

  @Test
  @DisplayName("a portal with as many people inside as outside raises nothing, however busy")
  void busy() {
    for (int i = 0; i < 600; i++) {
      watch.sprayDetector.right(watch.attempt("inside:" + i, "fine", Watch.address(i)));
      assertThat(watch.wrong("account:" + i, "secret" + i, Watch.address(i))).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "B6 wrong codes: the same for ten people, or any for 33 of them, of whom none gets in")
  @Asvs({"6.3.1", "6.6.3"})
  void codes() {
    List<Alarm> raised = new ArrayList<>();
    for (int i = 1; i <= 33; i++) {
      String code = i <= 10 ? "123 456" : "55500" + i;
      raised.addAll(watch.sprayDetector.wrong(watch.code("member:" + i, code, Watch.address(i))));
    }
    assertThat(raised)
        .containsExactly(new Alarm(SAME_CODE, 10, 10), new Alarm(MANY_WRONG_CODES, 33, 33));
    assertThat(watch.holds(watch.code("member:40", "123456", Watch.address(40)))).isFalse();
    assertThat(watch.holds(watch.code("member:41", "123-456", Watch.address(41)))).isTrue();
  }

  @Test
  @DisplayName("an alarm ends after an hour, and begins anew if it goes on")
  void ends() {
    spray(10);
    assertThat(watch.isUnderAttack()).isTrue();
    clock.advance(Duration.ofMinutes(30));
    spray(9);
    clock.advance(Duration.ofMinutes(30));
    assertThat(watch.isUnderAttack()).isFalse();
    assertThat(watch.wrong("account:10", "2580", Watch.address(10))).hasSize(1);
  }

  private void spray(int accounts) {
    for (int i = 1; i <= accounts; i++) {
      watch.wrong("account:" + i, "2580", Watch.address(i));
    }
  }
}
