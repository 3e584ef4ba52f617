package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimiterTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final Duration HOUR = Duration.ofHours(1);

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final RateLimiter rateLimiter = limits("on");
  private final String key = UUID.randomUUID().toString();

  private RateLimiter limits(String value) {
    return new RateLimiter(DB.jdbc(), clock, SomeKeys.one(), new GuardSettings(value));
  }

  private boolean message(Duration window, int most) {
    return rateLimiter.allow(
        window == HOUR ? Limit.MESSAGES_AN_HOUR : Limit.MESSAGES_A_DAY, key, most);
  }

  @Test
  @DisplayName("three an hour are allowed, the fourth is not, and after the hour it begins anew")
  @Asvs({"2.3.2", "2.4.1"})
  void window() {
    assertThat(message(HOUR, 3)).isTrue();
    clock.advance(Duration.ofMinutes(59));
    assertThat(message(HOUR, 3)).isTrue();
    assertThat(message(HOUR, 3)).isTrue();
    assertThat(message(HOUR, 3)).isFalse();
    assertThat(message(HOUR, 3)).isFalse();

    clock.advance(Duration.ofMinutes(1));
    assertThat(message(HOUR, 3)).isTrue();
  }

  @Test
  @DisplayName(
      "what is counted in memory at first is within the limit to the letter on one node, and a window never ends early")
  void often() {
    for (int i = 0; i < 300; i++) {
      clock.advance(Duration.ofSeconds(1)); // five minutes in all
      assertThat(rateLimiter.allowOften(Limit.ANSWERS, key)).isTrue();
    }
    assertThat(rateLimiter.allowOften(Limit.ANSWERS, key)).isFalse();
    clock.advance(
        Duration.ofMinutes(5)
            .plusSeconds(1)); // the window in memory began 37 uses before that in the table
    assertThat(rateLimiter.allowOften(Limit.ANSWERS, key)).isFalse();
    clock.advance(Duration.ofMinutes(1));
    assertThat(rateLimiter.allowOften(Limit.ANSWERS, key)).isTrue();
  }

  @Test
  @DisplayName("several nodes share what comes near the limit")
  void oftenOnNodes() {
    RateLimiter other = limits("on");
    int allowed = 0;
    for (int i = 0; i < 400; i++) {
      allowed += rateLimiter.allowOften(Limit.ANSWERS, key) ? 1 : 0;
      allowed += other.allowOften(Limit.ANSWERS, key) ? 1 : 0;
    }
    assertThat(allowed).isBetween(300, 300 + 2 * 300 / 8);
  }

  @Test
  @DisplayName("an hour's limit and a day's limit on one destination are counted apart")
  void twoWindows() {
    assertThat(message(HOUR, 1)).isTrue();
    assertThat(message(HOUR, 1)).isFalse();
    assertThat(message(Duration.ofDays(1), 2)).isTrue();
    assertThat(message(Duration.ofDays(1), 2)).isTrue();
    assertThat(message(Duration.ofDays(1), 2)).isFalse();
  }

  @Test
  @DisplayName("other keys and other names have limits of their own")
  void apart() {
    assertThat(message(HOUR, 1)).isTrue();
    assertThat(rateLimiter.allow(Limit.MESSAGES_AN_HOUR, key + "x", 1)).isTrue();
    assertThat(rateLimiter.allow(Limit.OPERATOR_NEWS, key, 1)).isTrue();
    assertThat(message(HOUR, 1)).isFalse();
  }

  @Test
  @DisplayName("a hundred uses at the same moment are never more than the limit")
  @Asvs("2.4.1")
  void simultaneous() {
    assertThat(AtOnce.times(100, () -> message(HOUR, 10)))
        .filteredOn(allowed -> allowed)
        .hasSize(10);
  }

  @Test
  @DisplayName("PORTERO_LIMITS=off lifts them")
  void off() {
    for (int i = 0; i < 5; i++) {
      assertThat(limits("off").allow(Limit.MESSAGES_AN_HOUR, key, 1)).isTrue();
    }
  }

  @Test
  @DisplayName("counters that no longer count are removed")
  void housekeeping() {
    message(HOUR, 3);
    clock.advance(HOUR.plusSeconds(1));

    GuardCleanupTask housekeeping = new Watch(DB.jdbc(), clock, "on").housekeeping();
    assertThat(housekeeping.run()).isPositive();
    assertThat(housekeeping.run()).isZero();
  }
}
