package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// "No soy un robot" where the browser works and the person does nothing.
class CaptchaByWorkTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.withCaptcha();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  private final Guest guest = BROWSING.guest(Screen.PHONE, "captcha");

  private Locator box() {
    guest.open("/facturatech/recover");
    guest.press("Ya cuento con un código");
    return guest.page().locator("#captcha");
  }

  @Test
  @DisplayName(
      "T4 the tick sets the browser to work, and stands when the work is done, without a question")
  void ticked() {
    Locator box = box();
    box.focus();
    guest.page().keyboard().press("Space");
    assertThat(box).isChecked();
    assertThat(guest.dialog()).hasCount(0);
    assertThat(guest.page().locator("[name=captchaPass]").inputValue()).isNotEmpty();
    assertThat(guest.page().locator(".robot label")).hasText("No soy un robot");
    guest.look("worked");
  }

  @Test
  @DisplayName("T4 where workers do not run, the written task is asked instead")
  void withoutWorkers() {
    guest.page().addInitScript("delete globalThis.Worker");
    Locator box = box();
    box.focus();
    guest.page().keyboard().press("Space");
    assertThat(guest.dialog().locator("[name=words]")).isVisible();
    assertThat(box).not().isChecked();
  }
}
