package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.portero.support.CaptchaHouse;
import io.portero.support.EditedPortal;
import io.portero.support.SharedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The captcha of another house in a browser: its script comes from a stand-in on this machine.
class ProvidedCaptchaInBrowserTest {

  private static final CaptchaHouse HOUSE = new CaptchaHouse();

  @RegisterExtension
  static final SharedServer SERVER =
      SharedServer.with(
          Map.of(
              "portero.portals",
              portals(),
              "portero.captcha",
              "on",
              "portero.captcha-secret.facturatech",
              CaptchaHouse.SECRET,
              "portero.internal.captcha-millis",
              "60000",
              "portero.internal.captcha-url",
              HOUSE.url()));

  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  private final List<String> abroad = new ArrayList<>();
  private Guest guest;
  private Locator box;

  private static Path portals() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "provided-captcha");
      return new EditedPortal(folder, "facturatech")
          .change(
              "\njourneys:",
              "\ncaptcha: { provider: turnstile, siteKey: 0x4AAAAAAAAAAAA, whenDown: work }\n\njourneys:")
          .folder();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void opens() {
    guest = BROWSING.guest(Screen.PHONE, "provided-captcha").mayAsk(HOUSE.url());
    guest
        .page()
        .onRequest(request -> {
          if (request.url().startsWith(HOUSE.url().toString())) {
            abroad.add(request.url());
          }
        });
    guest.open("/facturatech/recover");
    guest.fill("login", "900700100", "email", "pagos@firma.example");
    box = guest.page().locator("#captcha");
  }

  private void tick(String token) {
    guest.page().evaluate("token => { window.nextToken = token; }", token);
    box.focus();
    guest.page().keyboard().press("Space");
  }

  @Test
  @DisplayName("T4 nothing is asked abroad before the tick; then the widget's answer ticks the box")
  void widget() {
    guest.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertThat(abroad).isEmpty();

    tick(CaptchaHouse.good("localhost", "facturatech"));
    assertThat(guest.button("Soy una persona")).isVisible();
    guest.look("widget");
    guest.button("Soy una persona").click();

    assertThat(box).isChecked();
    assertThat(guest.page().locator(".provider")).isHidden();
    assertThat(abroad).hasSize(1);
    guest.press("Enviar código");
    assertThat(guest.path()).isEqualTo("/facturatech/recover/reset-by-code");
  }

  @Test
  @DisplayName("T4 while the house's server fails, the browser works instead and the box is ticked")
  void workInstead() {
    tick("status:500:x");
    guest.button("Soy una persona").click();
    assertThat(box).isChecked();
  }

  @Test
  @DisplayName("T4 a refused answer is said below the box, and our own captcha is one click away")
  void refused() {
    tick("bad");
    guest.button("Soy una persona").click();
    assertThat(guest.page().locator("[data-said]")).isVisible();
    guest.look("refused");
    guest.page().locator("[data-own-way]").click();
    assertThat(guest.dialog().locator("[name=tile]")).hasCount(9);
  }

  @Test
  @DisplayName("T4 where the house's script does not load, our own captcha opens")
  void blocked() {
    guest.page().route(HOUSE.url() + "/**", route -> route.abort("aborted"));
    tick("bad");
    assertThat(guest.dialog().locator("[name=tile]")).hasCount(9);
  }
}
