package io.portero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.portal.CodeSpec;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import io.portero.verification.CodeCheck.Blocked;
import io.portero.verification.CodeCheck.None;
import io.portero.verification.CodeCheck.Right;
import io.portero.verification.CodeCheck.Wrong;
import io.portero.verification.CodeIssue.Issued;
import io.portero.verification.CodeIssue.NoMore;
import io.portero.verification.CodeIssue.TooSoon;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CodesTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  /// B6: six digits, three tries.
  private static final CodeSpec SMS =
      new CodeSpec(CodeSpec.DIGITS, 6, Duration.ofMinutes(10), 3, Duration.ofMinutes(1), 10);

  /// C7: five letters and digits, twelve hours, five tries, three codes a day.
  private static final CodeSpec MAIL =
      new CodeSpec(
          CodeSpec.LETTERS_AND_DIGITS, 5, Duration.ofHours(12), 5, Duration.ofMinutes(1), 3);

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Codes codes = new Codes(new CodeRows(DB.jdbc()), SomeKeys.one(), clock);
  private final CodeSubject subject = someone();

  @Test
  @DisplayName("C7 a right code works once")
  @Asvs("6.5.1")
  void worksOnce() {
    Secret code = issue(MAIL);

    assertThat(codes.check(subject, MAIL, code)).isEqualTo(new Right());
    assertThat(codes.check(subject, MAIL, code)).isInstanceOf(None.class);
  }

  @Test
  @DisplayName(
      "C7 a code that was sent before a rotation of the master key still works, and tries go on counting")
  void outlivesItsKey() {
    Secret code = issue(MAIL);
    Codes rotated = new Codes(new CodeRows(DB.jdbc()), SomeKeys.ring("newer", "test"), clock);

    assertThat(codes.check(subject, MAIL, Secret.of("?????"))).isEqualTo(new Wrong(4));
    assertThat(rotated.check(subject, MAIL, Secret.of("?????"))).isEqualTo(new Wrong(3));
    assertThat(rotated.check(subject, MAIL, code)).isEqualTo(new Right());
  }

  @Test
  @DisplayName("C7 letter case matters; spaces and dashes typed by the person do not")
  void readsAsTyped() {
    Secret code = issue(new CodeSpec("abcdefgh", 5, Duration.ofHours(12), 5, Duration.ZERO, 3));
    Secret upper = Secret.of(code.reveal().toUpperCase(Locale.ROOT));
    Secret spaced =
        Secret.of(
            " " + code.reveal().substring(0, 2) + "\u00a0- " + code.reveal().substring(2) + "\n");

    assertThat(codes.check(subject, MAIL, upper)).isEqualTo(new Wrong(4));
    assertThat(codes.check(subject, MAIL, spaced)).isEqualTo(new Right());
  }

  @Test
  @DisplayName("C7 a code is good until its last moment, and not after")
  void expires() {
    Secret code = issue(MAIL);
    clock.advance(Duration.ofHours(12));

    assertThat(codes.check(subject, MAIL, code)).isEqualTo(new None(4));
    assertThat(codes.state(subject, MAIL).issued()).isFalse();
  }

  @Test
  @DisplayName("C7 a newer code replaces an older one")
  @Asvs("6.6.2")
  void newerReplacesOlder() {
    Secret older = issue(MAIL);
    clock.advance(Duration.ofMinutes(1));
    Secret newer = issue(MAIL);

    assertThat(codes.check(subject, MAIL, older)).isEqualTo(new Wrong(4));
    assertThat(codes.check(subject, MAIL, newer)).isEqualTo(new Right());
  }

  @Test
  @DisplayName(
      "B7 three wrong codes in a row block the code, even for the right one; a new code helps")
  @Asvs({"2.3.2", "6.6.3"})
  void threeWrongCodesBlock() {
    Secret code = issue(SMS);
    assertThat(codes.check(subject, SMS, wrong(code))).isEqualTo(new Wrong(2));
    assertThat(codes.check(subject, SMS, wrong(code))).isEqualTo(new Wrong(1));
    assertThat(codes.check(subject, SMS, wrong(code))).isEqualTo(new Wrong(0));

    assertThat(codes.check(subject, SMS, code)).isEqualTo(new Blocked());
    assertThat(codes.state(subject, SMS).triesLeft()).isZero();

    clock.advance(Duration.ofMinutes(1));
    Secret next = issue(SMS);
    assertThat(codes.state(subject, SMS))
        .isEqualTo(new CodeState(true, 3, Duration.ofMinutes(1), true));
    assertThat(codes.check(subject, SMS, next)).isEqualTo(new Right());
  }

  @Test
  @DisplayName("B7 a resend before the block does not reset the tries")
  void resendKeepsTries() {
    Secret first = issue(SMS);
    codes.check(subject, SMS, wrong(first));
    codes.check(subject, SMS, wrong(first));
    clock.advance(Duration.ofMinutes(1));
    Secret second = issue(SMS);

    assertThat(codes.state(subject, SMS).triesLeft()).isEqualTo(1);
    assertThat(codes.check(subject, SMS, wrong(second))).isEqualTo(new Wrong(0));
    assertThat(codes.check(subject, SMS, second)).isEqualTo(new Blocked());
  }

  @Test
  @DisplayName("B7 a code does not come sooner than the wait that is shown")
  void waitsForResend() {
    issue(SMS);
    clock.advance(Duration.ofSeconds(59));

    assertThat(codes.issue(subject, SMS)).isEqualTo(new TooSoon(Duration.ofSeconds(1)));
    assertThat(codes.state(subject, SMS).untilResend()).isEqualTo(Duration.ofSeconds(1));

    clock.advance(Duration.ofSeconds(1));
    assertThat(codes.issue(subject, SMS)).isInstanceOf(Issued.class);
  }

  @Test
  @DisplayName("a day has so many codes and no more; the next day has new ones")
  void daysNumber() {
    for (int i = 0; i < 3; i++) {
      issue(MAIL);
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(codes.issue(subject, MAIL)).isEqualTo(new NoMore());
    assertThat(codes.state(subject, MAIL).moreToday()).isFalse();

    clock.advance(Duration.ofDays(1));
    assertThat(codes.state(subject, MAIL).moreToday()).isTrue();
    assertThat(codes.issue(subject, MAIL)).isInstanceOf(Issued.class);
  }

  @Test
  @DisplayName("a whole day of guessing never compares more than tries × codes with a code")
  @Asvs({"2.3.2", "6.6.3"})
  void dayHasABudget() {
    int compared = 0;
    for (int i = 0; i < 20; i++) {
      boolean issued = codes.issue(subject, SMS) instanceof Issued;
      for (int guess = 0; guess < 7; guess++) {
        compared += codes.check(subject, SMS, Secret.of("none")) instanceof Wrong ? 1 : 0;
      }
      assertThat(issued).isEqualTo(i < 10);
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(compared).isEqualTo(SMS.tries() * SMS.maxPerDay());
  }

  @Test
  @DisplayName("6.3.8 where no code was ever issued, tries are counted and blocked alike")
  @Asvs("6.3.8")
  void unknownIsCountedAlike() {
    assertThat(List.of(typed("1"), typed("2"), typed("3"), typed("4")))
        .containsExactly(new None(2), new None(1), new None(0), new Blocked());
  }

  @Test
  @DisplayName("a code works only for its own subject, purpose and portal")
  @Asvs({"6.6.2", "8.4.1"})
  void isBoundToItsSubject() {
    Secret code = issue(SMS);
    PortalId elsewhere = new PortalId("elsewhere");
    for (CodeSubject other :
        List.of(
            someone(),
            new CodeSubject(subject.portal(), "other", subject.owner()),
            new CodeSubject(elsewhere, subject.purpose(), subject.owner()))) {
      codes.issue(other, SMS);
      assertThat(codes.check(other, SMS, code)).isInstanceOf(Wrong.class);
    }
    assertThat(codes.check(subject, SMS, code)).isEqualTo(new Right());
  }

  @Test
  @DisplayName("all codes of an owner can be ended; what was counted stays")
  void canBeEnded() {
    Secret code = issue(SMS);
    codes.check(subject, SMS, wrong(code));
    codes.endAll(subject.portal(), subject.owner());

    assertThat(codes.check(subject, SMS, code)).isEqualTo(new None(1));
    assertThat(codes.issue(subject, SMS)).isInstanceOf(TooSoon.class);
  }

  @Test
  @DisplayName("rows that decide nothing any more are removed, and no others")
  void oldRowsGo() {
    issue(SMS);
    VerificationCleanupTask cleanup = new VerificationCleanupTask(DB.jdbc(), clock);
    clock.advance(Duration.ofDays(1));
    cleanup.run();
    assertThat(rows()).isOne();

    clock.advance(Duration.ofDays(2));
    cleanup.run();
    assertThat(rows()).isZero();
  }

  @Test
  @DisplayName("tries of others that still count keep their row")
  void othersStay() {
    issue(SMS);
    VerificationCleanupTask cleanup = new VerificationCleanupTask(DB.jdbc(), clock);
    clock.advance(Duration.ofHours(23));
    codes.compare(subject, "another browser", SMS, Secret.of("000000"));
    clock.advance(Duration.ofHours(26));
    cleanup.run();
    assertThat(rows()).isOne();
  }

  private int rows() {
    return DB.jdbc()
        .sql("select count(*) from verification_code where owner = :owner")
        .param("owner", subject.owner())
        .query(Integer.class)
        .single();
  }

  private CodeCheck typed(String code) {
    return codes.check(subject, SMS, Secret.of(code));
  }

  private Secret issue(CodeSpec spec) {
    return ((Issued) codes.issue(subject, spec)).code();
  }

  private static Secret wrong(Secret right) {
    char last = right.reveal().charAt(right.reveal().length() - 1);
    return Secret.of(
        right.reveal().substring(0, right.reveal().length() - 1) + (last == '1' ? '2' : '1'));
  }

  private static CodeSubject someone() {
    return new CodeSubject(new PortalId("alianza"), "recover", UUID.randomUUID().toString());
  }
}
