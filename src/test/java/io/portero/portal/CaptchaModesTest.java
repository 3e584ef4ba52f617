package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Language;
import io.portero.shared.PortalId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a portal says in which way its steps ask for "I am not a robot".
class CaptchaModesTest {

  private static final String FILE = "portal.yaml";
  private static final String STEP = "identify: { captcha: true }";

  @TempDir Path folder;
  private BrokenPortal portal;

  @BeforeEach
  void aPortal() {
    portal = new BrokenPortal(folder);
  }

  private CaptchaMode mode() {
    return rule().use();
  }

  private Optional<CaptchaProvider> provider() {
    return demo().captcha();
  }

  private Portal demo() {
    return portal.check().portals().find(new PortalId("demo")).orElseThrow();
  }

  private CaptchaRule rule() {
    return demo()
        .plan(JourneyKind.RECOVER)
        .map(plan -> ((Step.Identify) plan.steps().getFirst()).captcha())
        .orElseThrow();
  }

  private void step(String mode) {
    portal.change(FILE, STEP, "identify: { captcha: %s }".formatted(mode));
  }

  private void usual(String mode) {
    portal.change(FILE, "kinds:", "captcha: %s\n\nkinds:".formatted(mode));
  }

  @Test
  void aStepThatSaysTrueAsksInImages() {
    assertThat(mode()).isEqualTo(CaptchaMode.IMAGES);
  }

  @Test
  void aStepThatSaysTrueAsksAsThePortalUsuallyDoes() {
    usual("altcha");
    assertThat(mode()).isEqualTo(CaptchaMode.ALTCHA);
  }

  @Test
  void aStepNamesAWayOfItsOwn() {
    usual("altcha");
    step("images");
    assertThat(mode()).isEqualTo(CaptchaMode.IMAGES);
  }

  @Test
  void aStepAsksForNothing() {
    step("false");
    assertThat(mode()).isEqualTo(CaptchaMode.NONE);
  }

  @Test
  void aStepAsksOnlyFromAnAnswerOnAndFromTheThirdIfItDoesNotSay() {
    step("{ use: altcha, adaptive: true, from: 5 }");
    assertThat(rule()).isEqualTo(new CaptchaRule(CaptchaMode.ALTCHA, 5));
    portal.change(FILE, "use: altcha, adaptive: true, from: 5", "adaptive: true");
    assertThat(rule()).isEqualTo(new CaptchaRule(CaptchaMode.IMAGES, 3));
  }

  @Test
  void aPortalAdaptsWhereItsStepsSayTrue() {
    usual("{ adaptive: true }");
    assertThat(rule()).isEqualTo(new CaptchaRule(CaptchaMode.IMAGES, 3));
    step("altcha");
    assertThat(rule()).isEqualTo(CaptchaRule.always(CaptchaMode.ALTCHA));
  }

  @Test
  void aPortalWithAProviderAsksByItAndItsStepsMaySayOtherwise() {
    usual("{ provider: turnstile, siteKey: 0x4AAAAAAAAAAAA, whenDown: work, hosts: [a.example] }");

    assertThat(rule()).isEqualTo(CaptchaRule.always(CaptchaMode.TURNSTILE));
    assertThat(provider())
        .hasValue(
            new CaptchaProvider(
                CaptchaMode.TURNSTILE, "0x4AAAAAAAAAAAA", true, false, List.of("a.example")));
    step("altcha");
    assertThat(mode()).isEqualTo(CaptchaMode.ALTCHA);
  }

  @Test
  void aPortalMayKeepItsOwnWayAndUseAProviderInOneStepOnly() {
    usual("{ use: images, provider: hcaptcha, siteKey: 10000000-ffff, sendAddress: true }");
    assertThat(mode()).isEqualTo(CaptchaMode.IMAGES);
    step("{ use: hcaptcha, adaptive: true }");
    assertThat(rule()).isEqualTo(new CaptchaRule(CaptchaMode.HCAPTCHA, 3));
    assertThat(provider().orElseThrow().sendAddress()).isTrue();
    assertThat(provider().orElseThrow().workWhenDown()).isFalse();
  }

  @Test
  void aSlipOfTheWayIsNamedInBothLanguages() {
    usual("altca");
    assertThat(portal.report(Language.EN))
        .contains("“altca” is not known here", "did you mean “altcha”?");
    assertThat(portal.report(Language.ES))
        .contains("aquí no se conoce «altca»", "¿quiso decir «altcha»?");
  }
}
