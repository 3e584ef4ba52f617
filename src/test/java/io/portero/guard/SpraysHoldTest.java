package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What an alarm slows down, and whom it leaves alone.
class SpraysHoldTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final String portal = "held-" + COUNT.incrementAndGet();
  private final Watch watch = new Watch(DB.jdbc(), clock, "on", portal);

  private void alarm() {
    for (int i = 1; i <= SprayThresholds.SAME; i++) {
      watch.wrong("account:" + i, "2580", Watch.address(i));
    }
    assertThat(watch.isUnderAttack()).isTrue();
  }

  @Test
  @DisplayName("the sprayed secret has one try a minute, over all accounts and networks")
  @Asvs("6.3.1")
  void secret() {
    alarm();
    long admitted =
        IntStream.range(100, 200)
            .filter(i -> !watch.holds(watch.attempt("account:" + i, "2580", Watch.address(i))))
            .count();
    assertThat(admitted).isEqualTo(Limit.SPRAYED_SECRET.most());

    clock.advance(Limit.SPRAYED_SECRET.window());
    assertThat(watch.holds(watch.attempt("account:200", "2580", Watch.address(200)))).isFalse();
  }

  @Test
  @DisplayName("other secrets go on at once, those of the sprayed accounts too")
  void others() {
    alarm();
    for (int i = 1; i <= 60; i++) {
      assertThat(watch.holds(watch.attempt("account:" + i, "mine" + i, "10.200.1." + i))).isFalse();
    }
  }

  @Test
  @DisplayName("a network where three failed and fewer got in has three tries a minute")
  @Asvs("6.3.1")
  void network() {
    alarm();
    for (int i = 0; i < 3; i++) {
      LoginAttempt attempt = watch.attempt("another:" + i, "word" + i, "10.220.1." + i);
      assertThat(watch.holds(attempt)).isFalse();
      watch.sprayDetector.wrong(attempt);
    }
    LoginAttempt next = watch.attempt("another:9", "word9", "10.220.1.9");
    for (int i = 0; i < Limit.SPRAYING_NETWORK.most(); i++) {
      assertThat(watch.holds(next)).isFalse();
    }
    assertThat(watch.holds(next)).isTrue();
    for (int i = 0; i < 4; i++) {
      watch.sprayDetector.right(watch.attempt("colleague:" + i, "fine", "10.220.1." + i));
    }
    assertThat(watch.holds(next)).isFalse();
  }

  @Test
  @DisplayName("another portal notices nothing, and with the limits off nobody waits")
  void elsewhere() {
    alarm();
    Watch other = new Watch(DB.jdbc(), clock, "on", portal + "-other");
    assertThat(other.isUnderAttack()).isFalse();
    Watch lifted = new Watch(DB.jdbc(), clock, "off", portal);
    assertThat(lifted.isUnderAttack()).isFalse();
    for (int i = 0; i < 9; i++) {
      assertThat(lifted.holds(lifted.attempt("account:" + i, "2580", "10.0.0.1"))).isFalse();
    }
  }

  @Test
  @DisplayName("the tables hold neither secret nor person nor network, and are empty an hour later")
  @Asvs("14.2.4")
  void hashed() {
    watch.wrong("NIT:900102030/tesoreria", "Cafe-Tinto.47", "203.0.113.77");
    alarm();
    String all =
        DB.jdbc()
            .sql("select string_agg(m::text, ' ') from guard_miss m where portal = ?")
            .param(portal)
            .query(String.class)
            .single();
    assertThat(all).doesNotContain("900102030", "tesoreria", "Cafe", "203.0.113", "account");
    assertThat(
            DB.jdbc()
                .sql("select max(mark) from guard_miss where kind = 'secret'")
                .query(Long.class)
                .single())
        .isLessThan(65_536);

    clock.advance(Duration.ofHours(1));
    watch.housekeeping().run();
    assertThat(rows("guard_miss")).isZero();
    assertThat(rows("guard_alarm")).isZero();
  }

  private int rows(String table) {
    return DB.jdbc()
        .sql("select count(*) from " + table + " where portal = ?")
        .param(portal)
        .query(Integer.class)
        .single();
  }
}
