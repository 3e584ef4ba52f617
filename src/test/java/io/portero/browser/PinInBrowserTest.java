package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A field for a PIN takes digits only, says so at once, and takes nothing off what was typed.
class PinInBrowserTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  private Guest guest;

  @BeforeEach
  void comesToUser() {
    guest = BROWSING.guest(Screen.PHONE, "pin");
    new Member(SERVER, guest).comesToUser();
  }

  @Test
  @DisplayName("B11 letters stay, are said to be none, and two of them are not called the same")
  void letters() {
    Locator said = guest.page().locator("#secret-figures");
    assertThat(guest.page().locator("#secret-hint")).containsText("4 números");
    guest.field("secret").fill("MiClave-Nueva.2026");
    guest.field("secretAgain").fill("MiClave-Nueva.2026");
    assertThat(guest.field("secret")).hasValue("MiClave-Nueva.2026");
    assertThat(said).hasText("Aquí solo van números.");
    assertThat(guest.field("secret")).hasAttribute("aria-invalid", "true");
    assertThat(guest.page().locator("[data-match]")).isHidden();

    guest.field("secret").fill("73061");
    assertThat(said).hasText("Son 4 números, y escribió más.");
    guest.field("secret").fill("7306");
    assertThat(said).isHidden();
    guest.field("secretAgain").fill("7306");
    assertThat(guest.page().locator("[data-match]")).isVisible();
  }

  @Test
  @DisplayName("B11 the server refuses letters in the same way, beside the field")
  void server() {
    guest.fill(
        "userName",
        "socia.nueva",
        "secret",
        "MiClave-Nueva.2026",
        "secretAgain",
        "MiClave-Nueva.2026");
    guest.press("Finalizar");
    assertThat(guest.page().locator("#secret-error")).containsText("exactamente 4 números");
    assertThat(guest.field("userName")).hasValue("socia.nueva");
  }
}
