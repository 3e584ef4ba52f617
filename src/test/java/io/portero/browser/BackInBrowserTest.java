package io.portero.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The browser's Back, where somebody sees that they typed something wrong on the page before.
class BackInBrowserTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  @Test
  @DisplayName(
      "B13 Back from somebody else's image leads to the user as it was typed, to be mended")
  void user() {
    Guest guest = BROWSING.guest(Screen.PHONE, "back");
    guest.open("/multiportal/sign-in");
    guest.field("user").fill("nadie.aqui");
    guest.press("Continuar");
    assertThat(guest.path()).isEqualTo("/multiportal/sign-in/authenticate");
    guest.page().goBack();
    assertThat(guest.path()).isEqualTo("/multiportal/sign-in");
    assertThat(guest.field("user").inputValue()).isEqualTo("nadie.aqui");

    guest.field("user").fill("otra.vez");
    guest.press("Continuar");
    assertThat(guest.page().locator("main").innerText()).contains("otra.vez");
  }
}
