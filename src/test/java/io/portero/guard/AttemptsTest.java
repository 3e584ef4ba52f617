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
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttemptsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final PortalId ALIANZA = new PortalId("alianza");

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Attempts attempts = attempts("on");
  private final String subject = UUID.randomUUID().toString();

  private Attempts attempts(String limits) {
    return new Attempts(DB.jdbc(), clock, SomeKeys.one(), new Switches("on", limits));
  }

  private Admission begin() {
    return attempts.begin(ALIANZA, subject);
  }

  @Test
  @DisplayName("five tries are free, and each says how many are left")
  void free() {
    for (int left = 4; left >= 1; left--) {
      assertThat(begin()).isEqualTo(new Admission(true, Duration.ZERO, left));
    }
    assertThat(begin()).isEqualTo(new Admission(true, SignInPace.FIRST_WAIT, 0));
    assertThat(begin()).isEqualTo(new Admission(false, SignInPace.FIRST_WAIT, 0));
  }

  @Test
  @DisplayName(
      "after them each try doubles the wait, up to fifteen minutes; what comes too soon is not counted")
  @Asvs({"1.4.2", "6.3.1"})
  void doubling() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      Admission admission = begin();
      assertThat(admission.allowed()).isTrue();
      waits.add(admission.delay().toSeconds());
      assertThat(admission.delay().isZero() || !begin().allowed()).isTrue();
      clock.advance(admission.delay());
    }
    assertThat(waits)
        .containsExactly(0L, 0L, 0L, 0L, 15L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L, 900L);
  }

  @Test
  @DisplayName("a success forgets the tries, and so does a day without one")
  void forgotten() {
    for (int i = 0; i < 6; i++) {
      begin();
    }
    attempts.succeeded(ALIANZA, subject);
    assertThat(begin().triesLeft()).isEqualTo(4);

    begin();
    clock.advance(Duration.ofHours(24).plusSeconds(1));
    assertThat(begin()).isEqualTo(new Admission(true, Duration.ZERO, 4));
  }

  @Test
  @DisplayName("another person and another portal have tries of their own")
  void apart() {
    for (int i = 0; i < 6; i++) {
      begin();
    }
    assertThat(attempts.begin(ALIANZA, subject + "x").allowed()).isTrue();
    assertThat(attempts.begin(new PortalId("multiportal"), subject).allowed()).isTrue();
    assertThat(begin().allowed()).isFalse();
  }

  @Test
  @DisplayName("two hundred tries at the same moment are five tries")
  @Asvs("6.3.1")
  void simultaneous() {
    assertThat(AtOnce.times(200, this::begin))
        .filteredOn(Admission::allowed)
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
    Attempts lifted = attempts("off");
    for (int i = 0; i < 20; i++) {
      assertThat(lifted.begin(ALIANZA, subject).allowed()).isTrue();
    }
  }

  @Test
  @DisplayName("the table holds no trace of whom it counts")
  @Asvs("14.2.4")
  void hashed() {
    attempts.begin(ALIANZA, "NIT:900102030/tesoreria");

    assertThat(
            DB.jdbc()
                .sql("select string_agg(a::text, ' ') from guard_attempt a")
                .query(String.class)
                .single())
        .doesNotContain("900102030", "tesoreria");
  }
}
