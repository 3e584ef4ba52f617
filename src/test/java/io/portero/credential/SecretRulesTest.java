package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.portal.SecretPolicy;
import io.portero.portal.SecretPolicy.Type;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRulesTest {

  private static final SecretRules RULES = SomeRules.offline();
  private static final SecretPolicy FLOOR =
      new SecretPolicy(Type.PASSWORD, 8, 0, 0, 0, 0, "", List.of("Facturatech"), false);
  private static final SecretPolicy SHEET =
      new SecretPolicy(Type.PASSWORD, 6, 1, 2, 1, 1, "the sheet", List.of("Alianza"), false);
  private static final SecretPolicy PIN =
      new SecretPolicy(Type.PIN, 4, 0, 0, 0, 0, "", List.of(), false);
  private static final List<String> ANA =
      List.of("tesoreria", "900102030", "ana.gomez", "Ana", "Gómez", "1503", "0315", "1987");

  private static List<String> problems(SecretPolicy policy, String chosen) {
    return RULES.check(policy, Secret.of(chosen), ANA, "secret").stream()
        .map(Problem::key)
        .toList();
  }

  @ParameterizedTest(name = "{0} lacks {1}")
  @DisplayName("A8 each missing part of the sheet's policy is named by itself")
  @CsvSource({
    "Rk7*d, length",
    "rxq7*dwv, upper",
    "RXQ7*DWV, lower",
    "RXQ7*dWV, lower",
    "Rxq*dwvb, digits",
    "Rxq7dwvb, special"
  })
  void sheet(String chosen, String missing) {
    assertThat(problems(SHEET, chosen)).containsExactly("problem.secret-" + missing);
  }

  @ParameterizedTest
  @DisplayName("A8 what the sheet allows and nobody guesses is accepted")
  @ValueSource(strings = {"Rxq7*d", "Tr3n-verde", "Ñandú 4 lluvia!", "pB9#kkwq", "Ær1 😀 zug"})
  void accepted(String chosen) {
    assertThat(problems(SHEET, chosen)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("common passwords and words are refused with all their usual decorations")
  @ValueSource(
      strings = {
        "password",
        "P4ssw0rd!",
        "Colombia1!",
        "colombia2026",
        "Bogotá2025*",
        "M1ll0n4rios",
        "holahola",
        "qwerty123456",
        "Contraseña1",
        "!!medellin!!",
        "abcdefghij",
        "87654321",
        "11111111",
        "12051990",
        "1990-05-12",
        "iloveyou1",
        "Medellin*2026",
        "V1llavicencio",
        "TeAmoMucho1*",
        "millonarios.2025",
        "¡Cartagena99",
        "Virgen Maria 1",
        "correcthorsebatterystaple",
        "Guadalupe1!",
        "Mariposa99",
        "Jesucristo1",
        "aaaaaaaaaaaa",
        "123456789012",
        "ababababab"
      })
  @Asvs("6.2.4")
  void common(String chosen) {
    assertThat(problems(FLOOR, chosen)).containsExactly("problem.secret-common");
  }

  @ParameterizedTest
  @DisplayName("words of the person, the organisation and their decorations are refused")
  @ValueSource(
      strings = {
        "tesoreria",
        "Tesoreria2026*",
        "MiTesoreria12",
        "900102030",
        "Nit900102030*",
        "ana.gomez1",
        "Gomez2026",
        "T3s0r3r14!",
        "Facturatech2026*",
        "f@cturatech",
        "tesoreriatesoreria",
        "AnaGomez87",
        "1987Tesoreria"
      })
  @Asvs("6.2.11")
  void personal(String chosen) {
    assertThat(problems(FLOOR, chosen)).containsExactly("problem.secret-personal");
  }

  @ParameterizedTest
  @DisplayName("long sentences are welcome, a common word inside them too")
  @ValueSource(
      strings = {
        "el caballo de mi tia come arepa",
        "colombia ganara el mundial otra vez",
        "tesoreria cerrada los martes",
        "monkey83719402",
        "zuwq hpla",
        "хорошо живём",
        "密码很难猜到真的"
      })
  @Asvs("6.2.5")
  void sentences(String chosen) {
    assertThat(problems(FLOOR, chosen)).isEmpty();
  }

  @Test
  @DisplayName("128 characters of any script are taken whole, 129 are refused")
  @Asvs("6.2.9")
  void length() {
    assertThat(problems(FLOOR, "ñ😀zq".repeat(32))).isEmpty();
    assertThat(problems(FLOOR, "ñ😀zq".repeat(32) + "x"))
        .containsExactly("problem.secret-too-long");
  }

  @Test
  @DisplayName("nothing at all is simply required")
  void empty() {
    assertThat(problems(SHEET, "")).containsExactly("problem.required");
    assertThat(problems(PIN, "")).containsExactly("problem.required");
  }

  @ParameterizedTest
  @DisplayName("B11 a PIN is four digits")
  @ValueSource(strings = {"123", "48213", "48a1", "4821 ", "٤٨٢١", "48.1"})
  void pinDigits(String chosen) {
    assertThat(problems(PIN, chosen)).containsExactly("problem.pin-digits");
  }

  @ParameterizedTest
  @DisplayName("B11 the commonest PINs are refused")
  @ValueSource(
      strings = {
        "1234", "1111", "0000", "1212", "7777", "1004", "2000", "4444", "2222", "6969", "9999",
        "3333", "5555", "6666", "1122", "1313", "8888", "4321", "2001", "1010", "2580", "1998",
        "2026", "0987", "7890"
      })
  void pinCommon(String chosen) {
    assertThat(problems(PIN, chosen)).containsExactly("problem.pin-common");
  }

  @Test
  @DisplayName(
      "B11 at least the hundred commonest PINs are refused, and at least 96 of 100 PINs are left")
  void pinShare() {
    long refused =
        java.util.stream.IntStream.range(0, 10_000)
            .mapToObj("%04d"::formatted)
            .filter(CommonPins::contains)
            .count();

    assertThat(refused).isBetween(100L, 400L);
  }

  @ParameterizedTest
  @DisplayName("B11 the person's own dates and the ends of their numbers are refused as a PIN")
  @ValueSource(strings = {"1503", "0315", "9001"})
  void pinPersonal(String chosen) {
    assertThat(problems(PIN, chosen)).containsExactly("problem.pin-personal");
  }

  @Test
  @DisplayName("B11 any other PIN is good")
  void pinGood() {
    assertThat(problems(PIN, "4829")).isEmpty();
  }

  @Test
  @DisplayName("A7 the checklist says the policy, rule by rule")
  void checklist() {
    assertThat(RULES.checklist(SHEET))
        .extracting(ChecklistRule::code)
        .containsExactly("length:6", "upper:1", "lower:2", "digit:1", "special:1", "common");
    assertThat(RULES.checklist(FLOOR))
        .extracting(ChecklistRule::code)
        .containsExactly("length:8", "common");
    assertThat(RULES.checklist(PIN))
        .extracting(ChecklistRule::code)
        .containsExactly("pin:4", "common");
  }

  @Test
  @DisplayName(
      "a list of breached passwords is asked if the policy says so, and for nothing that is refused anyway")
  @Asvs("6.2.12")
  void breached() {
    List<String> asked = new ArrayList<>();
    SecretRules rules =
        new SecretRules(
            new CommonPasswords(),
            new BreachedPasswords("https://breached.invalid/", 1) {
              @Override
              boolean contains(String password) {
                asked.add(password);
                return password.startsWith("leaked");
              }
            });
    SecretPolicy policy = new SecretPolicy(Type.PASSWORD, 8, 0, 0, 0, 0, "", List.of(), true);

    assertThat(rules.check(policy, Secret.of("leaked-zuwq-hpla"), ANA, "secret"))
        .extracting(Problem::key)
        .containsExactly("problem.secret-breached");
    assertThat(rules.check(policy, Secret.of("kept-cancio\u0301n-hpla"), ANA, "secret")).isEmpty();
    rules.check(policy, Secret.of("short"), ANA, "secret");
    rules.check(policy, Secret.of("password1"), ANA, "secret");
    rules.check(FLOOR, Secret.of("leaked-zuwq-hpla"), ANA, "secret");
    assertThat(asked).containsExactly("leaked-zuwq-hpla", "kept-canci\u00f3n-hpla");
  }
}
