package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What somebody sees who guesses, or who has really forgotten.
class WaitInBrowserTest {

  private static final int FREE_TRIES = 5;

  @RegisterExtension static final SharedServer SERVER = SharedServer.guarded();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  @ParameterizedTest
  @EnumSource
  @DisplayName("T5 after too many wrong passwords a page says how long to wait")
  void waits(Screen screen) {
    String user = "espera-" + screen.width;
    SERVER.sample().companyUser("900123456", user, user + "@alianza.com.co", "Vieja*clave7");
    Guest guest = BROWSING.guest(screen, "errors");
    guest.open("/alianza/sign-in");
    for (int tries = 0; tries <= FREE_TRIES; tries++) {
      guest.fill("documentNumber", "900123456", "user", user, "secret", "errada" + tries);
      guest.press("Iniciar");
    }
    assertThat(guest.page().locator("h1")).hasText("Espere unos segundos, por favor");
    guest.look("wait");
  }
}
