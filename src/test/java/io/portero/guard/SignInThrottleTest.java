package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portero.asvs.Asvs;
import io.portero.portal.SignInPace;
import io.portero.shared.PortalId;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInThrottleTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final PortalId ALIANZA = new PortalId("alianza");

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final SignInThrottle throttle = attempts("on");
  private final String subject = UUID.randomUUID().toString();

  private SignInThrottle attempts(String limits) {
    GuessTotals totals = new GuessTotals(DB.jdbc(), clock, SomeKeys.one());
    return new SignInThrottle(DB.jdbc(), clock, SomeKeys.one(), totals, new GuardSettings(limits));
  }

  private ThrottleDecision begin() {
    return begin("198.51.100.7");
  }

  private ThrottleDecision begin(String network) {
    return throttle.begin(somebody(network));
  }

  private Claimant somebody(String network) {
    return new Claimant(ALIANZA, subject, "account:" + subject, network, Subnets.of(network));
  }

  private static void assertFree(ThrottleDecision decision, Duration delay, int left) {
    assertThat(decision.attempt()).isPresent();
    assertThat(decision.delay()).isEqualTo(delay);
    assertThat(decision.triesLeft()).isEqualTo(left);
  }

  private static boolean allowed(ThrottleDecision decision) {
    return decision.attempt().isPresent();
  }

  private static boolean counts(ThrottleDecision decision) {
    return decision.attempt().orElseThrow().counts();
  }

  @Test
  @DisplayName("five tries are free, and each says how many are left")
  void free() {
    for (int left = 4; left >= 1; left--) {
      assertFree(begin(), Duration.ZERO, left);
    }
    assertFree(begin(), SignInPace.FIRST_WAIT, 0);
    assertThat(begin()).isEqualTo(ThrottleDecision.wait(SignInPace.FIRST_WAIT));
  }

  @Test
  @DisplayName(
      "after them each try doubles the wait, up to fifteen minutes; what comes too soon is not counted")
  @Asvs({"1.4.2", "6.3.1"})
  void doubling() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      ThrottleDecision decision = begin();
      assertThat(allowed(decision)).isTrue();
      waits.add(decision.delay().toSeconds());
      assertThat(decision.delay().isZero() || !allowed(begin())).isTrue();
      clock.advance(decision.delay());
    }
    assertThat(waits)
        .containsExactly(0L, 0L, 0L, 0L, 15L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L, 900L);
  }

  @Test
  @DisplayName(
      "a right secret leaves the count as it was, so that nobody sees that the owner was here")
  @Asvs("6.3.8")
  void success() {
    begin();
    begin();
    CountedAttempt owner = begin().attempt().orElseThrow();
    assertThat(throttle.succeeded(owner)).isEqualTo(2);

    assertFree(begin(), Duration.ZERO, 2);
    begin();
    clock.advance(begin().delay());
    assertThat(throttle.succeeded(begin().attempt().orElseThrow())).isEqualTo(3);
    assertFree(begin(), Duration.ofSeconds(30), 0);
  }

  @Test
  @DisplayName("a day after the first try all is forgotten, an owner's success in between or not")
  @Asvs("6.3.8")
  void forgotten() {
    begin();
    clock.advance(Duration.ofHours(12));
    throttle.succeeded(begin().attempt().orElseThrow());
    clock.advance(Duration.ofHours(12));
    assertFree(begin(), Duration.ZERO, 4);

    throttle.succeeded(begin("203.0.113.1").attempt().orElseThrow());
    clock.advance(Duration.ofHours(1));
    begin("203.0.113.1");
    clock.advance(Duration.ofHours(23).plusMinutes(30));
    assertFree(begin("203.0.113.1"), Duration.ZERO, 3);
  }

  @Test
  @DisplayName("another identifier, another network and another portal have tries of their own")
  void apart() {
    for (int i = 0; i < 6; i++) {
      begin();
    }
    assertThat(allowed(begin("198.51.100.8"))).isTrue();
    assertThat(
            allowed(throttle.begin(new Claimant(ALIANZA, subject + "x", "", "198.51.100.7", ""))))
        .isTrue();
    assertThat(
            allowed(
                throttle.begin(
                    new Claimant(new PortalId("multiportal"), subject, "", "198.51.100.7", ""))))
        .isTrue();
    assertThat(allowed(begin())).isFalse();
  }

  @Test
  @DisplayName(
      "of an account three hundred tries a day count, however many networks and spellings; own networks go on")
  @Asvs({"6.3.1", "6.3.8"})
  void total() {
    throttle.succeeded(begin("203.0.113.7").attempt().orElseThrow());
    int counted = 0;
    for (int i = 0; i < 350; i++) {
      Claimant spelt =
          new Claimant(
              ALIANZA, subject + i % 3, "account:" + subject, "2001:db8:" + i + "::/64", "net" + i);
      ThrottleDecision decision = throttle.begin(spelt);
      assertFree(decision, Duration.ZERO, 4);
      counted += counts(decision) ? 1 : 0;
    }
    assertThat(counted).isEqualTo(SignInPace.PER_DAY_ANYWHERE);
    assertThat(counts(begin("198.51.100.9"))).isFalse();
    assertThat(counts(begin("203.0.113.7"))).isTrue();

    throttle.startAgain(somebody("198.51.100.9"));
    assertThat(counts(begin("198.51.100.9"))).isTrue();
    assertThat(counts(begin("203.0.113.7"))).isFalse();
    clock.advance(Duration.ofHours(24));
    assertThat(counts(begin("203.0.113.7"))).isTrue();
  }

  @Test
  @DisplayName(
      "one customer's networks, a /24 or a /48, have twenty free tries together, then a wait; no other network waits with them")
  @Asvs({"6.3.1", "6.3.8"})
  void around() {
    for (String net : List.of("203.0.113.%x", "2001:db8:1:%x::1")) {
      for (int i = 0; i < SignInPace.FREE_IN_SUBNET - 1; i++) {
        assertThat(begin(String.format(Locale.ROOT, net, i % 10)).delay()).isZero();
      }
      String last = String.format(Locale.ROOT, net, 20);
      assertFree(begin(last), SignInPace.FIRST_WAIT, 0);
      String other = String.format(Locale.ROOT, net, 21);
      assertThat(begin(other)).isEqualTo(ThrottleDecision.wait(SignInPace.FIRST_WAIT));
      clock.advance(SignInPace.FIRST_WAIT);
      // what had to wait for the others was no try of its own network
      assertFree(begin(other), SignInPace.FIRST_WAIT.multipliedBy(2), 0);
      assertThat(throttle.succeeded(begin("198.51.100.7").attempt().orElseThrow())).isPositive();
    }
  }

  @Test
  @DisplayName("in a whole day one customer's networks do not use up what an account has")
  @Asvs("6.3.1")
  void aroundAllDay() {
    int admitted = 0;
    for (int i = 0; i < 24 * 60 * 4; i++) {
      String next = "2001:db8:1:" + Integer.toHexString(i) + "::1";
      ThrottleDecision decision = begin(next);
      if (allowed(decision)) {
        admitted++;
        assertThat(counts(decision)).isTrue();
      }
      clock.advance(Duration.ofSeconds(15));
    }
    assertThat(admitted).isEqualTo(120);
    assertThat(counts(begin("203.0.113.9"))).isTrue();
  }

  @Test
  @DisplayName("the last three networks are an account's own, for ninety days")
  void ownNetworks() {
    for (String network : List.of("a", "b", "c", "d")) {
      clock.advance(Duration.ofMinutes(1));
      throttle.succeeded(begin(network).attempt().orElseThrow());
    }
    useUp();
    assertThat(counts(begin("a"))).isFalse();
    assertThat(counts(begin("b"))).isTrue();
    clock.advance(Duration.ofDays(90));
    useUp();
    assertThat(counts(begin("d"))).isFalse();
  }

  private void useUp() {
    for (int i = 0; i < SignInPace.PER_DAY_ANYWHERE; i++) {
      begin("stranger" + i);
    }
  }

  @Test
  @DisplayName("two hundred tries at the same moment are five tries")
  @Asvs("6.3.1")
  void simultaneous() {
    assertThat(AtOnce.times(200, this::begin))
        .filteredOn(SignInThrottleTest::allowed)
        .hasSize(SignInPace.FREE);
  }

  @Test
  @DisplayName(
      "inside a transaction, where a rollback would give the try back, it refuses to count")
  @Asvs("16.5.3")
  void noTransaction() {
    assertThatThrownBy(() -> DB.transactions().execute(tx -> begin()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("with the limits off every try is admitted")
  void off() {
    SignInThrottle lifted = attempts("off");
    for (int i = 0; i < 20; i++) {
      assertThat(allowed(lifted.begin(somebody("198.51.100.7")))).isTrue();
    }
  }

  @Test
  @DisplayName("the table holds no trace of whom it counts")
  @Asvs("14.2.4")
  void hashed() {
    String typed = "NIT:900102030/tesoreria";
    ThrottleDecision made =
        throttle.begin(new Claimant(ALIANZA, typed, typed, "198.51.100.7", "198.51.100"));
    throttle.succeeded(made.attempt().orElseThrow());

    assertThat(
            DB.jdbc()
                .sql(
                    """
                    select concat(
                      (select string_agg(a::text, ' ') from guard_attempt a),
                      (select string_agg(t::text, ' ') from guard_total t), (select string_agg(h::text, ' ') from guard_home h))
                    """)
                .query(String.class)
                .single())
        .doesNotContain("900102030", "tesoreria", "198.51");
  }
}
