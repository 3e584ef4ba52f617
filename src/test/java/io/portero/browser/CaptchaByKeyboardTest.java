package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.portero.captcha.CaptchaAnswers;
import io.portero.support.SharedServer;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// "No soy un robot" for those who use no mouse, and for those who see no pictures (B4, T4).
class CaptchaByKeyboardTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.withCaptcha();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  private Guest guest;
  private Locator box;

  @BeforeEach
  void opensDialog() {
    guest = BROWSING.guest(Screen.DESK, "captcha");
    new Member(SERVER, guest).fillsData();
    box = guest.page().locator("#captcha");
    assertThat(guest.page().locator("body > dialog.sheet")).isAttached(); // the script is there
    box.focus();
    guest.page().keyboard().press("Space");
    assertThat(guest.dialog()).isVisible();
  }

  private String token() {
    return guest.dialog().locator("[name=challenge]").inputValue();
  }

  private void press(String key) {
    guest.page().keyboard().press(key);
  }

  @Test
  @DisplayName("B4 T4 the pictures are ticked by keyboard alone, and the box has the focus again")
  void pictures() {
    Set<Integer> right = new CaptchaAnswers(SERVER.server()).pictures(token());
    assertThat(guest.dialog().locator("[name=tile]").first()).isFocused();
    for (int n = 0; n < 9; n++) {
      if (right.contains(n)) {
        press("Space");
      }
      press("Tab");
    }
    assertThat(guest.button("Verificar")).isFocused();
    press("Enter");
    assertThat(guest.dialog()).hasCount(0);
    assertThat(box).isFocused();
    assertThat(box).isChecked();
    guest.press("Continuar");
    assertThat(guest.title()).isEqualTo("Términos y condiciones");
  }

  @Test
  @DisplayName("B4 T4 the words are written by keyboard alone")
  void words() {
    guest.dialog().locator("[data-other-way]").focus();
    press("Enter");
    assertThat(guest.dialog().locator("[name=words]")).isVisible();
    guest.look("words").dialog().locator("[name=words]").focus();
    guest.page().keyboard().type(new CaptchaAnswers(SERVER.server()).words(token()));
    press("Enter");
    assertThat(guest.dialog()).hasCount(0);
    assertThat(box).isChecked();
  }

  @Test
  @DisplayName(
      "B4 pictures that a busy server refuses are asked for again, and then the person may ask for them")
  void busy() {
    guest.expects(503);
    AtomicInteger refusals = new AtomicInteger(Integer.MAX_VALUE);
    guest
        .page()
        .route(
            "**/captcha/tile/*/4*",
            route -> {
              if (refusals.getAndDecrement() > 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
              } else {
                route.resume();
              }
            });
    guest.page().clock().install();
    press("Escape");
    box.press("Space");
    Locator missing = guest.dialog().locator("[data-missing]");
    Locator tile = guest.dialog().locator(".tile img").nth(4);
    guest
        .page()
        .waitForCondition(() -> {
          guest.page().clock().runFor(1_000);
          return missing.isVisible();
        });
    assertThat(missing).containsText("Faltan imágenes");
    assertThat(Integer.MAX_VALUE - refusals.get()).isEqualTo(4);

    refusals.set(0);
    missing.getByRole(AriaRole.BUTTON).click();
    assertThat(missing).isHidden();
    assertThat(tile).not().hasJSProperty("naturalWidth", 0);
  }

  @Test
  @DisplayName("B4 a challenge that does not come can be asked for again")
  void noChallenge() {
    guest.expects(503);
    press("Escape");
    guest
        .page()
        .route(
            "**/captcha/challenge",
            route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
            new Page.RouteOptions().setTimes(1));
    box.press("Space");
    guest.button("Intentar de nuevo").click();
    assertThat(guest.dialog().locator(".tile img")).hasCount(9);
  }

  @Test
  @DisplayName("B4 a wrong answer is said, with other pictures to try")
  void wrong() {
    String first = token();
    guest.press("Verificar");
    assertThat(guest.dialog().locator("[data-message]")).isVisible();
    assertThat(token()).isNotEqualTo(first);
    guest.look("wrong");
  }

  @Test
  @DisplayName("B4 T4 Escape closes the dialog without a tick")
  void escape() {
    press("Escape");
    assertThat(guest.dialog()).hasCount(0);
    assertThat(box).isFocused();
    assertThat(box).not().isChecked();
  }

  @Test
  @DisplayName("B4 T4 a button closes the dialog without a tick, whatever is asked in it")
  void closes() {
    guest.page().keyboard().press("Shift+Tab");
    assertThat(guest.button("Cerrar")).isFocused();
    press("Enter");
    assertThat(guest.dialog()).hasCount(0);
    assertThat(box).isFocused();
    assertThat(box).not().isChecked();

    box.press("Space");
    guest.dialog().locator("[data-other-way]").click();
    guest.button("Cerrar").click();
    assertThat(guest.dialog()).hasCount(0);
  }
}
