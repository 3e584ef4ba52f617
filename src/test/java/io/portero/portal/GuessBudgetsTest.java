package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.portero.asvs.Asvs;
import io.portero.portal.GuessBudget.Kind;
import io.portero.portal.SecretPolicy.Type;
import io.portero.shared.Channel;
import io.portero.shared.PortalId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The figures were computed by hand from the formulas in `docs/add-a-portal.md`.
class GuessBudgetsTest {

  private static final Portals PORTALS = PortalCheck.of(Path.of("portals")).portals();

  @Test
  @DisplayName(
      "C7 five letters and digits, 5 tries, 3 codes a day and as many tries elsewhere as for 2: 25 × 365 of 916132832, within")
  void mailedCode() {
    GuessBudget budget =
        GuessBudgets.ofCodeAnywhere(
            JourneyKind.RECOVER, code(CodeSpec.LETTERS_AND_DIGITS, 5, 5, 3));

    assertThat(budget.chance()).isCloseTo(9125 / 916_132_832.0, within(1e-18));
    assertThat(budget.formula()).isEqualTo("5 × (3 + 2) × 365 / 62^5 = 1.0e-05");
    assertThat(budget.within()).isTrue();
    assertThat(
            GuessBudgets.ofCodeAnywhere(
                    JourneyKind.RECOVER, code(CodeSpec.LETTERS_AND_DIGITS, 5, 5, 4))
                .within())
        .isFalse();
  }

  @Test
  @DisplayName("B6 six digits, 3 tries, 10 codes a day: 10950 of a million in a year, over")
  void sixDigits() {
    GuessBudget budget = recovery(CodeSpec.DIGITS, 6, 3, 10);

    assertThat(budget.chance()).isEqualTo(0.010_95);
    assertThat(budget.within()).isFalse();
  }

  @Test
  @DisplayName("of digits, a code of recovery needs ten, at 3 tries and 10 codes a day")
  @Asvs("6.5.4")
  void edge() {
    assertThat(recovery(CodeSpec.DIGITS, 9, 3, 10).chance()).isEqualTo(1.095e-5);
    assertThat(recovery(CodeSpec.DIGITS, 9, 3, 10).within()).isFalse();
    assertThat(recovery(CodeSpec.DIGITS, 10, 3, 10).within()).isTrue();
  }

  @Test
  @DisplayName(
      "sign-in lets 105 tries a day pass from one network: 11 in the first 945 seconds, then one in 900; 720 in all, 1035 where an account has two keys")
  void pace() {
    assertThat(SignInPace.fromOneNetwork()).isEqualTo(11 + (86_400 - 945) / 900);
    assertThat(SignInPace.perDay(1)).isEqualTo(300 + (3 + 1) * 105);
    assertThat(SignInPace.perDay(2)).isEqualTo(300 + (3 * 2 + 1) * 105);
  }

  @Test
  @DisplayName(
      "from all of a /24 or /48 they are 120: two such do not use up the 300 of an account")
  void paceAround() {
    assertThat(SignInPace.fromSubnet()).isEqualTo(26 + (86_400 - 945) / 900);
    assertThat(2 * SignInPace.fromSubnet()).isLessThan(SignInPace.PER_DAY_ANYWHERE);
  }

  @Test
  @DisplayName(
      "B11 a PIN of four or six digits is guessed for sure in ten years, one of eight at 0.026")
  void pins() {
    assertThat(policy(Type.PIN, 4, 0, 0, 0, 0).chance()).isEqualTo(1);
    assertThat(policy(Type.PIN, 6, 0, 0, 0, 0).chance()).isEqualTo(1);
    assertThat(policy(Type.PIN, 8, 0, 0, 0, 0).chance()).isEqualTo(2_628_000 / 1e8);
    assertThat(policy(Type.PIN, 8, 0, 0, 0, 0).within()).isFalse();
  }

  @Test
  @DisplayName(
      "A8 six characters with one upper, two lower, one digit and one special: 8.67e10 of them")
  void composition() {
    double twoUpper = 180 * 676.0 * 676 * 10 * 32;
    double threeLower = 120 * 26.0 * 17_576 * 10 * 32;
    double twoDigits = 180 * 26.0 * 676 * 100 * 32;
    double twoSpecial = 180 * 26.0 * 676 * 10 * 1024;

    assertThat(policy(Type.PASSWORD, 6, 1, 2, 1, 1).space().size())
        .isCloseTo(twoUpper + threeLower + twoDigits + twoSpecial, Percentage.withPercentage(1e-9));
  }

  @Test
  @DisplayName("rules that leave eight digits are over the budget, eight free characters are not")
  void rulesMakeFewer() {
    assertThat(policy(Type.PASSWORD, 8, 0, 0, 8, 0).chance()).isEqualTo(2_628_000 / 1e8);
    assertThat(policy(Type.PASSWORD, 8, 0, 0, 8, 0).within()).isFalse();
    assertThat(policy(Type.PASSWORD, 8, 0, 0, 0, 0).formula())
        .isEqualTo("720 × 3650 / 94^8 = 4.3e-10");
  }

  @Test
  @DisplayName("who signs in by a document or by a user name may be guessed by both")
  @Asvs("6.3.1")
  void twoKeys() {
    SecretPolicy policy = new SecretPolicy(Type.PASSWORD, 8, 0, 0, 0, 0, "", List.of(), false);
    assertThat(
            GuessBudgets.ofSignIn(identity(IdentityForm.DOCUMENT_OR_USER, policy), Optional.empty())
                .formula())
        .startsWith("1035 × 3650 / 94^8 = ");
    assertThat(of("facturatech").getFirst().formula()).startsWith("1035 × 3650 / ");
  }

  @Test
  @DisplayName("each secret of each sample is within its budget, or says why not")
  void samples() {
    assertThat(of("alianza"))
        .extracting(GuessBudget::kind)
        .containsExactly(Kind.PASSWORD, Kind.LINK, Kind.LINK);
    assertThat(over("alianza")).isEmpty();
    assertThat(over("facturatech")).containsExactly("REGISTER CODE");
    assertThat(over("multiportal")).containsExactlyInAnyOrder("REGISTER CODE", "RECOVER CODE");
  }

  @Test
  @DisplayName("B11 a PIN of four digits and a code of six on a new device: 30 codes of a million")
  void pinAndCode() {
    GuessBudget budget = signIn(Type.PIN, 4, CodeSpec.DIGITS, 6);

    assertThat(budget.chance()).isCloseTo(30 / 1e6, within(1e-18));
    assertThat(budget.formula()).isEqualTo("min(1, 720 × 3650 / 10^4) × 30 / 10^6 = 3.0e-05");
    assertThat(budget.within()).isTrue();
    assertThat(signIn(Type.PIN, 8, CodeSpec.DIGITS, 6).chance())
        .isCloseTo(0.026_28 * 30 / 1e6, within(1e-18));
  }

  @Test
  @DisplayName("who holds a known device guesses a PIN of four digits with ten of ten thousand")
  void onDevice() {
    assertThat(GuessBudgets.onDevice(PORTALS.get(new PortalId("multiportal"))))
        .contains("10 / 10^4 = 1.0e-03");
    assertThat(GuessBudgets.onDevice(PORTALS.get(new PortalId("alianza")))).isEmpty();
  }

  private static List<GuessBudget> of(String portal) {
    return GuessBudgets.of(PORTALS.find(new PortalId(portal)).orElseThrow());
  }

  private static List<String> over(String portal) {
    return of(portal).stream()
        .filter(budget -> !budget.within())
        .peek(budget -> assertThat(budget.exception()).hasSizeGreaterThan(100))
        .map(budget -> budget.where() + " " + budget.kind())
        .toList();
  }

  private static GuessBudget recovery(String alphabet, int length, int tries, int perDay) {
    return GuessBudgets.ofCode(JourneyKind.RECOVER, code(alphabet, length, tries, perDay));
  }

  private static CodeSpec code(String alphabet, int length, int tries, int perDay) {
    Duration minute = Duration.ofMinutes(1);
    return new CodeSpec(alphabet, length, minute.multipliedBy(10), tries, minute, perDay);
  }

  private static GuessBudget policy(
      Type type, int length, int upper, int lower, int digits, int special) {
    return GuessBudgets.ofSignIn(
        identity(
            IdentityForm.USER,
            new SecretPolicy(type, length, upper, lower, digits, special, "", List.of(), false)),
        Optional.empty());
  }

  private static GuessBudget signIn(Type type, int length, String alphabet, int codeLength) {
    Duration minute = Duration.ofMinutes(1);
    return GuessBudgets.ofSignIn(
        identity(
            IdentityForm.USER, new SecretPolicy(type, length, 0, 0, 0, 0, "", List.of(), false)),
        Optional.of(
            new Step.KnowDevice(
                List.of(Channel.EMAIL),
                new CodeSpec(alphabet, codeLength, minute.multipliedBy(10), 3, minute, 10),
                Duration.ofDays(90))));
  }

  private static Portal.Identity identity(IdentityForm form, SecretPolicy policy) {
    AccountKind kind = new AccountKind("somebody", form, List.of("NIT"));
    return new Portal.Identity(List.of(), List.of(kind), policy);
  }
}
