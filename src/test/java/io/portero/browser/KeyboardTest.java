package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A whole journey without a mouse: only keys, and always a focus that can be seen (T4).
class KeyboardTest {

  private static final int FAR = 40;

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  private Guest guest;

  @BeforeEach
  void somebody() {
    guest = BROWSING.guest(Screen.DESK, "keyboard");
  }

  @Test
  @DisplayName("A3 A5 A7 A9 T4 the password is recovered and used by keyboard alone")
  void recovers() {
    SERVER.sample().companyUser("900123456", "teclado", "teclado@alianza.com.co", "Vieja*clave7");
    guest.open("/alianza/sign-in");
    press("Tab");
    assertThat(guest.page().locator(".skip")).isFocused();
    press("Enter");
    walkTo(guest.link("¿Olvidó su contraseña?"));
    press("Enter");
    type("documentNumber", "900123456");
    type("user", "teclado");
    press("Enter");
    assertThat(guest.dialog()).isVisible();
    press("Escape");
    assertThat(guest.page().locator("h1")).hasText("¡Bienvenido!");

    guest.open(SERVER.inbox().await("teclado@alianza.com.co").link());
    type("secret", "Lluvia-verde.42");
    type("secretAgain", "Lluvia-verde.42");
    walkTo(guest.page().locator("#accept"));
    press("Space");
    walkTo(guest.button("Finalizar"));
    press("Enter");
    assertThat(guest.page().locator("h1")).containsText("¡Felicidades!");
    walkTo(guest.link("Iniciar sesión"));
    press("Enter");
    type("documentNumber", "900123456");
    type("user", "teclado");
    type("secret", "Lluvia-verde.42");
    press("Enter");
    assertThat(guest.page().locator("h1")).containsText("Hola");
  }

  private void type(String field, String text) {
    walkTo(guest.field(field));
    guest.page().keyboard().type(text);
  }

  private void press(String key) {
    guest.page().keyboard().press(key);
  }

  /// Presses Tab until the focus is there; on its way it is never lost, nor out of sight.
  private void walkTo(Locator goal) {
    goal.waitFor();
    for (int steps = 0; steps < FAR; steps++) {
      press("Tab");
      boolean seen =
          (boolean)
              guest
                  .page()
                  .evaluate(
                      """
                      () => {
                        const style = getComputedStyle(document.activeElement);
                        const box = document.activeElement.getBoundingClientRect();
                        const inView = box.bottom > 0 && box.top < innerHeight;
                        return document.activeElement === document.body || (style.outlineStyle !== 'none' && inView);
                      }
                      """);
      assertThat(seen).as("the focus can be seen").isTrue();
      if ((boolean) goal.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("Tab never comes to " + goal);
  }
}
