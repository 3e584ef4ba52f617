package io.portero.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.journey.PositionRules.Behind;
import io.portero.journey.PositionRules.Decision;
import io.portero.journey.PositionRules.Given;
import io.portero.journey.PositionRules.Stored;
import io.portero.journey.PositionRules.Target;
import io.portero.portal.JourneyKind;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole decision where a visit leads, as a table. `stored`: `-` none, `here` at the step of the address, `there` at another one,
/// `ended` came to its end (there).
class PositionRulesTest {

  @ParameterizedTest(name = "at the address of {0}, link {1}, stored {2}: {3}, answerable {4}")
  @CsvSource({
    "REGISTER, false, -,     BEGINNING, true",
    "REGISTER, false, there, STORED,    false", // B14
    "REGISTER, false, ended, BEGINNING, true",
    "REGISTER, true,  -,     BEGINNING, true",
    "SIGN_IN,  false, there, BEGINNING, true",
    "RECOVER,  true,  there, BEGINNING, true",
    "INVITE,   true,  -,     LINK,      true",
    "INVITE,   true,  there, LINK,      true",
    "INVITE,   false, there, BEGINNING, true",
    "CHANGE,   false, there, BEGINNING, true",
  })
  void atStart(JourneyKind kind, boolean link, String stored, Target target, boolean answerable) {
    assertThat(rules(kind, link, false, false, stored).atStart())
        .isEqualTo(new Decision(target, answerable));
  }

  @ParameterizedTest(name = "at a step, first {0}, direct {1}, link {2}, stored {3}: {4}")
  @CsvSource({
    "true,  false, false, -,     BEGINNING",
    "true,  false, false, here,  STORED",
    "true,  false, false, there, STORED",
    "true,  false, true,  -,     BEGINNING",
    "true,  false, true,  there, STORED",
    "false, false, false, -,     BEGINNING",
    "false, false, false, here,  STORED",
    "false, false, false, there, STORED",
    "false, false, false, ended, STORED",
    "false, false, true,  -,     LINK", // A10
    "false, false, true,  there, STORED",
    "false, true,  false, -,     ASKED_STEP", // C5
    "false, true,  false, here,  STORED",
    "false, true,  false, there, ASKED_STEP",
    "false, true,  true,  -,     LINK",
    "false, true,  true,  there, ASKED_STEP",
  })
  void atStep(boolean first, boolean direct, boolean link, String stored, Target target) {
    assertThat(rules(JourneyKind.RECOVER, link, first, direct, stored).atStep())
        .isEqualTo(new Decision(target, true));
  }

  @ParameterizedTest(
      name = "answers a stored page, direct {0}, stored {1}, its page now {2}: {3}, {4}")
  @CsvSource({
    "false, here,  true,  STORED,       true",
    "false, here,  false, STORED,       false",
    "false, there, false, STORED,       false",
    "false, ended, false, STORED,       false",
    "false, -,     false, JOURNEY_GONE, true",
    "true,  here,  true,  STORED,       true",
    "true,  there, false, STORED,       false",
    "true,  -,     false, ASKED_STEP,   true", // C5: its page opens without a journey
  })
  void answersAStoredPage(
      boolean direct, String stored, boolean current, Target target, boolean answerable) {
    assertThat(
            rules(JourneyKind.RECOVER, false, false, direct, stored)
                .answering(given(true, current, false, Behind.NO_LINK), false))
        .isEqualTo(new Decision(target, answerable));
  }

  @ParameterizedTest(
      name =
          "answers a page of before the first row, first {0}, direct {1}, stored {2}, {3}: {4}, {5}")
  @CsvSource({
    "true,  false, -,     NO_LINK,    BEGINNING,  true",
    "true,  false, here,  NO_LINK,    BEGINNING,  true",
    "false, true,  there, NO_LINK,    ASKED_STEP, true",
    "false, false, there, NO_LINK,    STORED,     false",
    "false, false, -,     NO_LINK,    BEGINNING,  false",
    "false, false, -,     THIS_LINK,  LINK,       true",
    "false, true,  -,     THIS_LINK,  LINK,       true",
    "false, false, -,     OTHER_LINK, LINK,       false",
    "false, false, -,     LOST_LINK,  LINK_GONE,  true",
    "true,  false, there, LOST_LINK,  LINK_GONE,  true",
  })
  void answersAFreshPage(
      boolean first,
      boolean direct,
      String stored,
      Behind behind,
      Target target,
      boolean answerable) {
    boolean link = behind == Behind.THIS_LINK || behind == Behind.OTHER_LINK;
    assertThat(
            rules(JourneyKind.RECOVER, link, first, direct, stored)
                .answering(given(false, false, false, behind), false))
        .isEqualTo(new Decision(target, answerable));
  }

  @Test
  @DisplayName(
      "the second of two equal first answers is shown what the first one made, whatever else it brings")
  void twin() {
    for (Behind behind : Behind.values()) {
      assertThat(
              rules(JourneyKind.REGISTER, true, true, true, "-")
                  .answering(given(false, false, true, behind), true))
          .isEqualTo(new Decision(Target.TWIN, false));
    }
  }

  @Test
  @DisplayName("an answer to the page at the journey's own address begins it")
  void bare() {
    assertThat(
            rules(JourneyKind.SIGN_IN, false, false, false, "there")
                .answering(given(false, false, false, Behind.NO_LINK), true))
        .isEqualTo(new Decision(Target.BEGINNING, true));
  }

  @Test
  @DisplayName(
      "an answer to a page of the stored journey is that journey's, whatever its token has made")
  void noTwin() {
    for (boolean twin : new boolean[] {true, false}) {
      assertThat(
              rules(JourneyKind.RECOVER, false, false, false, "here")
                  .answering(given(true, true, twin, Behind.NO_LINK), false))
          .isEqualTo(new Decision(Target.STORED, true));
    }
  }

  private static Given given(boolean revised, boolean current, boolean twin, Behind behind) {
    return new Given(revised, current, twin, behind);
  }

  private static PositionRules rules(
      JourneyKind kind, boolean link, boolean first, boolean direct, String stored) {
    Optional<Stored> journey =
        switch (stored) {
          case "here" -> Optional.of(new Stored(false, true));
          case "there" -> Optional.of(new Stored(false, false));
          case "ended" -> Optional.of(new Stored(true, false));
          default -> Optional.empty();
        };
    return new PositionRules(kind, link, first, direct, journey);
  }
}
