package io.portero.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.CodeSpec;
import io.portero.portal.Portal;
import io.portero.portal.PortalCheck;
import io.portero.shared.PortalId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The parts of a guessing attack, each by itself.
class GuessingTest {

  private static final Map<String, String> PERSON =
      Map.of("portal", "alianza", "documentNumber", "900102030", "user", "jperez");

  @Test
  @DisplayName("each portal's sign-in and its recovery's code are found in its definition")
  void targets() {
    assertThat(GuessTarget.signIn(portal("alianza")).orElseThrow())
        .returns("/alianza/sign-in", GuessTarget::page)
        .returns(0, GuessTarget::pages)
        .returns("secret", GuessTarget::field);
    assertThat(GuessTarget.signIn(portal("multiportal")).orElseThrow().pages()).isEqualTo(1);
    assertThat(GuessTarget.code(portal("alianza"))).isEmpty();
    assertThat(GuessTarget.code(portal("facturatech")).orElseThrow())
        .returns("/facturatech/recover", GuessTarget::page)
        .returns(1, GuessTarget::pages)
        .returns("code", GuessTarget::field);
    assertThat(GuessTarget.code(portal("multiportal")).orElseThrow().code().orElseThrow().tries())
        .isEqualTo(3);
  }

  @Test
  @DisplayName("what a portal says of the tries left is understood in each of its languages")
  void lastWords() {
    RemainingTriesTexts words = RemainingTriesTexts.of(portal("facturatech"));

    assertThat(words.in("<span>Ese código no sirve. Le quedan 4 intentos.</span>"))
        .isEqualTo(GuessResult.WRONG);
    assertThat(words.in("")).isEqualTo(GuessResult.WRONG);
    assertThat(
            words.in(
                "<span>Ese código no sirve. Si pidió varios, use el del correo más reciente. Le queda 1 intento.</span>"))
        .isEqualTo(GuessResult.ONE_LEFT);
    assertThat(
            words.in(
                "<span>That code is locked after several wrong attempts and no longer works. Get a new one.</span>"))
        .isEqualTo(GuessResult.NONE_LEFT);
  }

  @Test
  @DisplayName("an answer that none is left counts once after each that one is left")
  void tally() {
    GuessTally tally = new GuessTally();
    for (int i = 0; i < 3; i++) {
      tally.add(GuessResult.WRONG);
    }
    tally.add(GuessResult.ONE_LEFT);
    for (int i = 0; i < 9; i++) {
      tally.add(GuessResult.NONE_LEFT);
    }
    tally.add(GuessResult.WAIT);
    tally.add(GuessResult.BUSY);
    tally.add(GuessResult.MOVED);
    assertThat(tally.compared()).isEqualTo(5);
    assertThat(tally.sent()).isEqualTo(16);
    tally.add(GuessResult.RIGHT);
    assertThat(tally.compared()).isEqualTo(6);
  }

  @Test
  @DisplayName("what is allowed follows from the definition and from the time")
  void bounds() {
    GuessTarget signIn = GuessTarget.signIn(portal("alianza")).orElseThrow();
    GuessTarget code = GuessTarget.code(portal("facturatech")).orElseThrow();

    assertThat(GuessStrategy.ACCOUNT.bound(Duration.ZERO, 8, 3, signIn)).isEqualTo(5);
    assertThat(GuessStrategy.ACCOUNT.bound(Duration.ofMinutes(10), 8, 3, signIn)).isEqualTo(10);
    assertThat(GuessStrategy.ACCOUNT.bound(Duration.ofDays(1), 8, 3, signIn)).isEqualTo(105);
    assertThat(GuessStrategy.CODE.bound(Duration.ZERO, 8, 3, code)).isEqualTo(3 * 5);
    assertThat(GuessStrategy.CODE.bound(Duration.ofHours(1), 8, 3, code)).isEqualTo(3 * 5);
    assertThat(GuessStrategy.SPRAY.bound(Duration.ofMinutes(10), 8, 3, signIn))
        .isEqualTo(10 + 8 + 11);
    assertThat(GuessStrategy.NETWORK.bound(Duration.ofMinutes(10), 8, 3, signIn))
        .isEqualTo(20 + 8 + 33);
  }

  @Test
  @DisplayName("each strategy varies what it should: secret, person, network")
  void guesses() {
    assertThat(seen(GuessStrategy.ACCOUNT)).containsExactly(50, 1, 1);
    assertThat(seen(GuessStrategy.NETWORK)).containsExactly(50, 50, 1);
    assertThat(seen(GuessStrategy.SPRAY)).containsExactly(1, 50, 50);
    assertThat(
            GuessGenerator.of(
                    GuessStrategy.SPRAY,
                    PERSON,
                    new GuessGenerator.SecretShape(CodeSpec.DIGITS, 4, ""),
                    false)
                .secret())
        .matches("[0-9]{4}");
  }

  @Test
  @DisplayName("more than is allowed is OVER, and a guess that was right is told")
  void table() {
    var said = new ByteArrayOutputStream();
    GuessTable table = new GuessTable(new PrintStream(said, true, StandardCharsets.UTF_8));
    GuessTally tally = new GuessTally();
    for (int i = 0; i < 6; i++) {
      tally.add(GuessResult.WRONG);
    }
    assertThat(table.row(GuessStrategy.ACCOUNT, tally, _ -> 6)).isTrue();
    tally.add(GuessResult.RIGHT);
    assertThat(table.row(GuessStrategy.ACCOUNT, tally, _ -> 6)).isFalse();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("account").contains("1");
  }

  /// How many different secrets, people and networks 50 guesses have; nearly as many count as all.
  private static int[] seen(GuessStrategy strategy) {
    GuessGenerator guesses =
        GuessGenerator.of(
            strategy,
            PERSON,
            GuessGenerator.SecretShape.of(portal("alianza").identity().policy(), Optional.empty()),
            true);
    Set<String> secrets = new HashSet<>();
    Set<Map<String, String>> people = new HashSet<>();
    Set<String> networks = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      secrets.add(guesses.secret());
      people.add(guesses.person());
      networks.add(guesses.address().replaceAll("\\d+$", ""));
    }
    return new int[] {most(secrets), most(people), most(networks)};
  }

  private static int most(Set<?> different) {
    return different.size() > 40 ? 50 : different.size();
  }

  private static Portal portal(String id) {
    return PortalCheck.of(Path.of("portals")).portals().find(new PortalId(id)).orElseThrow();
  }
}
