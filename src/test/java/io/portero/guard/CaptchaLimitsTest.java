package io.portero.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.AtOnce;
import io.portero.support.SettableClock;
import io.portero.support.SomeKeys;
import io.portero.support.TestDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// When a captcha that adapts is asked for, and how often one may be answered.
class CaptchaLimitsTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();
  private static final String PLACE = "alianza/recover/identify";

  private final SettableClock clock = SettableClock.atSomeMorning();
  private final RateLimiter rateLimiter =
      new RateLimiter(DB.jdbc(), clock, SomeKeys.one(), new GuardSettings("on"));
  private final CaptchaLimits limits = new CaptchaLimits(rateLimiter);
  private final String network = UUID.randomUUID().toString();

  @Test
  @DisplayName("the third answer needs a captcha, and the page before it knows")
  void third() {
    assertThat(limits.willNeedCaptcha(PLACE, network, 3)).isFalse();
    assertThat(limits.needsCaptcha(PLACE, network, 3)).isFalse();
    assertThat(limits.willNeedCaptcha(PLACE, network, 3)).isFalse();
    assertThat(limits.needsCaptcha(PLACE, network, 3)).isFalse();
    assertThat(limits.willNeedCaptcha(PLACE, network, 3)).isTrue();
    assertThat(limits.needsCaptcha(PLACE, network, 3)).isTrue();
    assertThat(limits.needsCaptcha(PLACE, network, 3)).isTrue();
  }

  @Test
  @DisplayName("looking at the page counts nothing, and after an hour it begins anew")
  void anew() {
    for (int i = 0; i < 10; i++) {
      assertThat(limits.willNeedCaptcha(PLACE, network, 2)).isFalse();
    }
    assertThat(limits.needsCaptcha(PLACE, network, 2)).isFalse();
    assertThat(limits.willNeedCaptcha(PLACE, network, 2)).isTrue();
    clock.advance(Limit.ANSWERS_WITHOUT_CAPTCHA.window());
    assertThat(limits.willNeedCaptcha(PLACE, network, 2)).isFalse();
    assertThat(limits.needsCaptcha(PLACE, network, 2)).isFalse();
  }

  @Test
  @DisplayName("every network, step and portal is counted for itself")
  void apart() {
    for (int i = 0; i < 200; i++) {
      assertThat(limits.needsCaptcha(PLACE, network + i, 2)).isFalse();
    }
    assertThat(limits.needsCaptcha("alianza/register/describe", network + 1, 2)).isFalse();
    assertThat(limits.needsCaptcha(PLACE, network + 1, 2)).isTrue();
  }

  @Test
  @DisplayName("of 64 answers at the same moment exactly n − 1 come without a captcha")
  @Asvs("2.4.1")
  void atOnce() {
    assertThat(AtOnce.times(64, () -> limits.needsCaptcha(PLACE, network, 5)))
        .filteredOn(raised -> !raised)
        .hasSize(4);
  }

  @Test
  @DisplayName("B4 a network answers in words 12 times in ten minutes, and by other ways goes on")
  @Asvs("2.4.1")
  void inWords() {
    Map<String, String> words = Map.of("words", "rojo");
    for (int i = 0; i < Limit.CAPTCHA_ANSWERS_IN_WORDS.most(); i++) {
      assertThat(limits.admits(network, words)).isTrue();
    }
    assertThat(limits.admits(network, words)).isFalse();
    assertThat(limits.admits(network, Map.of("tile", "1"))).isTrue();
    assertThat(limits.admits(network + "'", words)).isTrue();
    clock.advance(Limit.CAPTCHA_ANSWERS_IN_WORDS.window());
    assertThat(limits.admits(network, words)).isTrue();
  }
}
