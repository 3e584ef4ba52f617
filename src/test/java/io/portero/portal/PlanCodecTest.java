package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCodecTest {

  static Stream<Plan> plansOfTheSamples() {
    return PortalCheck.of(Path.of("portals")).portals().all().stream()
        .flatMap(p -> p.plans().values().stream());
  }

  @ParameterizedTest
  @MethodSource("plansOfTheSamples")
  void aPinnedDefinitionIsReadAsItWasWritten(Plan plan) {
    assertThat(PlanCodec.parse(plan.kind(), plan.definition())).isEqualTo(plan);
  }

  @Test
  void anySettingChangesTheVersion() {
    Plan half = recover(Duration.ofMinutes(30));

    assertThat(half.version()).hasSize(16).isEqualTo(recover(Duration.ofMinutes(30)).version());
    assertThat(recover(Duration.ofMinutes(31)).version()).isNotEqualTo(half.version());
  }

  @Test
  void aDefinitionFromAnotherVersionOfTheProductStillReads() {
    String old = "[{\"step\":\"choose-credentials\",\"accept\":[],\"later\":{\"x\":1}}]";

    assertThat(PlanCodec.parse(JourneyKind.CHANGE, old).steps())
        .containsExactly(new Step.ChooseCredentials(false, List.of()));
  }

  @Test
  void aCaptchaThatWasPinnedWhenThereWasOneWayOnlyIsThatWay() {
    String old = "[{'step':'describe','captcha':true},{'step':'describe','captcha':false}]";

    assertThat(PlanCodec.parse(JourneyKind.REGISTER, old.replace('\'', '"')).steps())
        .extracting(step -> ((Step.Describe) step).captcha())
        .containsExactly(CaptchaRule.always(CaptchaMode.IMAGES), CaptchaRule.NONE);
  }

  @Test
  void aCaptchaThatAlwaysAsksIsOneWordAndOneThatAdaptsSaysFromWhen() {
    CaptchaRule always = CaptchaRule.always(CaptchaMode.ALTCHA);
    CaptchaRule adaptive = new CaptchaRule(CaptchaMode.IMAGES, 4);
    List<Step> steps =
        List.of(new Step.Describe("a", "NIT", always), new Step.Describe("b", "NIT", adaptive));

    Plan plan = PlanCodec.plan(JourneyKind.REGISTER, steps);

    assertThat(plan.definition())
        .contains("\"captcha\":\"ALTCHA\"", "\"captcha\":{\"from\":4,\"use\":\"IMAGES\"}");
    assertThat(PlanCodec.parse(JourneyKind.REGISTER, plan.definition()).steps()).isEqualTo(steps);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[{\"step\":\"fly\"}]",
        "[1]",
        "[{\"step\":\"prove-by-link\",\"lifetime\":\"soon\"}]"
      })
  void whatIsNoDefinitionIsRefused(String broken) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanCodec.parse(JourneyKind.RECOVER, broken));
  }

  private static Plan recover(Duration lifetime) {
    return PlanCodec.plan(JourneyKind.RECOVER, List.of(new Step.ProveByLink(lifetime)));
  }
}
