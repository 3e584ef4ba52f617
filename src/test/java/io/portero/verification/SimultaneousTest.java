package io.portero.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.portal.CodeSpec;
import io.portero.portal.JourneyKind;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import io.portero.verification.CodeCheck.Right;
import io.portero.verification.CodeCheck.Wrong;
import io.portero.verification.CodeIssue.Issued;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold when requests come at the same moment, each in a transaction of its own or in none.
class SimultaneousTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final PortalId PORTAL = new PortalId("facturatech");
  private static final CodeSpec SPEC =
      new CodeSpec(
          CodeSpec.LETTERS_AND_DIGITS, 5, Duration.ofHours(12), 5, Duration.ofMinutes(1), 3);

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final Codes codes = new Codes(new CodeRows(DB.jdbc()), SomeKeys.one(), clock);
  private final Links links = new Links(DB.jdbc(), SomeKeys.one(), clock);

  @ParameterizedTest(name = "in transactions: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName(
      "C7 64 simultaneous submissions of one right code: exactly one is right, in 100 rounds")
  @Asvs({"2.3.4", "6.5.1"})
  void oneCodeWorksOnce(boolean inTransaction) {
    for (int round = 0; round < 100; round++) {
      CodeSubject subject = someone();
      Secret code = ((Issued) codes.issue(subject, SPEC)).code();

      List<CodeCheck> checks =
          AtOnce.times(64, call(inTransaction, () -> codes.check(subject, SPEC, code)));

      assertThat(checks).filteredOn(new Right()::equals).hasSize(1);
    }
  }

  @ParameterizedTest(name = "in transactions: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("A10 64 simultaneous submissions of one link: exactly one uses it, in 100 rounds")
  void oneLinkWorksOnce(boolean inTransaction) {
    for (int round = 0; round < 100; round++) {
      Secret token =
          links.issue(
              PORTAL, JourneyKind.RECOVER, UUID.randomUUID(), 0, Duration.ofHours(1), "v1", 1);

      List<Optional<Link>> used =
          AtOnce.times(64, call(inTransaction, () -> links.use(PORTAL, token)));

      assertThat(used).filteredOn(Optional::isPresent).hasSize(1);
    }
  }

  @ParameterizedTest(name = "in transactions: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("B7 200 simultaneous wrong codes never share a try")
  @Asvs("6.6.3")
  void wrongCodesNeverShareATry(boolean inTransaction) {
    CodeSubject subject = someone();
    codes.issue(subject, SPEC);

    List<CodeCheck> checks =
        AtOnce.times(
            200, call(inTransaction, () -> codes.check(subject, SPEC, Secret.of("-wrong-"))));

    assertThat(checks)
        .filteredOn(Wrong.class::isInstance)
        .containsExactlyInAnyOrder(
            new Wrong(4), new Wrong(3), new Wrong(2), new Wrong(1), new Wrong(0));
    assertThat(checks).filteredOn(new CodeCheck.Blocked()::equals).hasSize(195);
  }

  @ParameterizedTest(name = "in transactions: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("C4 of simultaneous wishes for a code exactly one is granted")
  void oneWishIsGranted(boolean inTransaction) {
    CodeSubject subject = someone();

    List<CodeIssue> issues =
        AtOnce.times(32, call(inTransaction, () -> codes.issue(subject, SPEC)));

    assertThat(issues).filteredOn(Issued.class::isInstance).hasSize(1);
    assertThat(issues).filteredOn(CodeIssue.TooSoon.class::isInstance).hasSize(31);
  }

  private static <T> Callable<T> call(boolean inTransaction, Callable<T> action) {
    return inTransaction ? () -> DB.transactions().execute(_ -> unchecked(action)) : action;
  }

  private static <T> T unchecked(Callable<T> action) {
    try {
      return action.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static CodeSubject someone() {
    return new CodeSubject(PORTAL, "recover", UUID.randomUUID().toString());
  }
}
