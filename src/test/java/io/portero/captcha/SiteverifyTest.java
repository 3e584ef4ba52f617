package io.portero.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.shared.Secret;
import io.portero.support.CaptchaHouse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of a provider's answer, against one that stands in on this machine.
class SiteverifyTest {

  private final CaptchaHouse house = new CaptchaHouse();
  private final Siteverify patient = new Siteverify(Duration.ofMinutes(1));

  @AfterEach
  void end() {
    patient.close();
    house.close();
  }

  private SiteverifyResult ask(Siteverify siteverify, String secret, String token) {
    URI url = house.url().resolve("/siteverify");
    return siteverify.ask(url, Secret.of(secret), Map.of("response", token));
  }

  private SiteverifyResult ask(String token) {
    return ask(patient, CaptchaHouse.SECRET, token);
  }

  @Test
  @DisplayName("a good token is good once, with the host and action it was earned for")
  void good() {
    String token = CaptchaHouse.good("acceso.example", "demo");

    assertThat(ask(token)).isEqualTo(new SiteverifyResult.Good("acceso.example", "demo"));
    assertThat(ask(token)).isEqualTo(new SiteverifyResult.Bad());
    assertThat(house.asked().getFirst())
        .isEqualTo(Map.of("secret", CaptchaHouse.SECRET, "response", token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad",
        "status:400:bad-request",
        "status:403:x",
        "status:404:x",
        "status:422:invalid-input-response"
      })
  @DisplayName("what the token itself may have brought about is a refusal, not a failure")
  void bad(String token) {
    assertThat(ask(token)).isEqualTo(new SiteverifyResult.Bad());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "status:500:x, HTTP 500",
    "status:503:x, HTTP 503",
    "status:429:x, HTTP 429",
    "status:408:x, HTTP 408",
    "status:204:x, HTTP 204",
    "status:200:internal-error, internal-error",
    "status:400:invalid-input-secret, invalid-input-secret",
    "elsewhere, HTTP 307",
    "garbage, no verdict in its answer",
    "list, no verdict in its answer",
    "text, no verdict in its answer",
    "huge, IOException"
  })
  @DisplayName("a provider that fails, rambles or sends us elsewhere is of no use")
  @Asvs("16.5.2")
  void down(String token, String why) {
    assertThat(ask(token)).isEqualTo(new SiteverifyResult.Down(why));
  }

  @Test
  @DisplayName("a secret key that the provider does not know is the operator's to mend")
  void wrongSecret() {
    assertThat(ask(patient, "another", CaptchaHouse.good("a", "b")))
        .isEqualTo(new SiteverifyResult.Down("invalid-input-secret"));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("nobody waits longer than the limit for a provider that never answers")
  void never() {
    try (Siteverify hasty = new Siteverify(Duration.ofMillis(20))) {
      assertThat(ask(hasty, CaptchaHouse.SECRET, "never"))
          .as("before or after the connection stands, as fast as the machine is")
          .isIn(
              new SiteverifyResult.Down("no answer in 20 ms"),
              new SiteverifyResult.Down("HttpConnectTimeoutException"));
    }
  }

  @Test
  @DisplayName("a provider that cannot be reached is down")
  void unreachable() {
    house.close();
    assertThat(ask("bad")).isEqualTo(new SiteverifyResult.Down("ConnectException"));
  }
}
