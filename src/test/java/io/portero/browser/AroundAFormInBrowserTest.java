package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.portero.support.SharedServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people do around a form in a real browser: go back, stop, paste too much, leave it open.
class AroundAFormInBrowserTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  private Guest guest;

  @BeforeEach
  void somebody() {
    guest = BROWSING.guest(Screen.PHONE, "around-a-form");
  }

  @Test
  @DisplayName(
      "Back after a refused form shows it again, with what was typed and without its secret")
  void back() {
    guest.open("/alianza/sign-in");
    guest.fill("documentNumber", "900123456", "user", "nadie", "secret", "No-es.esta1");
    guest.press("Iniciar");
    assertThat(guest.page().locator(".notice[role=alert]")).isVisible();
    guest.follow("Ayuda");
    guest.page().goBack();
    assertThat(guest.title()).isEqualTo("¡Bienvenido!");
    assertThat(guest.field("user")).hasValue("nadie");
    assertThat(guest.field("secret")).hasValue("");
    guest.page().reload();
    assertThat(guest.field("user")).hasValue("nadie");
    guest.page().goBack();
    assertThat(guest.path()).isEqualTo("/alianza/sign-in");
  }

  @Test
  @DisplayName(
      "T2 the browser's Stop leaves no dead button: after a while, or with Escape, it can be pressed again")
  void stop() {
    guest.page().clock().install();
    guest.open("/alianza/recover");
    guest.fill("documentNumber", "900123456", "user", "nadie");
    AtomicInteger sent = new AtomicInteger();
    guest
        .page()
        .route(
            "**/recover/identify",
            route -> {
              if (sent.incrementAndGet() > 2) {
                route.resume();
              } else {
                route.abort("aborted"); // what Stop does to it
              }
            });
    Locator button = guest.button("Enviar");
    button.click(new Locator.ClickOptions().setNoWaitAfter(true));
    assertThat(button).hasAttribute("aria-busy", "true");
    guest.page().clock().runFor(8_500);
    assertThat(button).not().hasAttribute("aria-busy", "true");
    button.click(new Locator.ClickOptions().setNoWaitAfter(true));
    assertThat(button).hasAttribute("aria-busy", "true");
    guest.page().keyboard().press("Escape");
    assertThat(button).not().hasAttribute("aria-busy", "true");
    button.click();
    assertThat(guest.dialog()).isVisible();
    assertThat(sent.get()).isEqualTo(3);
  }

  @Test
  @DisplayName("B7 T2 of a whole SMS that is pasted, the field takes the code")
  void wholeMessage() {
    Member member = new Member(SERVER, guest);
    member.comesToCode();
    String code = member.code();
    String sms =
        "Multiportal: " + code + " es su codigo. Vence en 10 minutos. Llame al 317 442 4530.";
    guest.page().evaluate("text => navigator.clipboard.writeText(text)", sms);
    guest.field("code").focus();
    guest.page().keyboard().press("Control+V");
    assertThat(guest.field("code")).hasValue(code);
  }

  @Test
  @DisplayName("B7 T2 a telephone that offers the code of the SMS fills it in (WebOTP)")
  void fromSms() {
    guest
        .page()
        .addInitScript(
            """
            window.OTPCredential = class {};
            navigator.credentials.get = async ask => ask.otp ? { code: '482915' } : null;
            """);
    new Member(SERVER, guest).comesToCode();
    assertThat(guest.field("code")).hasValue("482915");
  }

  @Test
  @DisplayName(
      "T5 a page that is left open warns before the end, lets one go on, and says when it is over")
  void warns() {
    Page page = guest.page();
    page.clock().install();
    new Member(SERVER, guest).comesToTerms();
    Locator notice = page.locator("[data-expires]");
    assertThat(notice).isHidden();
    page.clock().runFor(28 * 60_000);
    assertThat(notice).containsText("en unos minutos borraremos lo que escribió");
    guest.look("expires-soon");
    guest.press("Necesito más tiempo");
    assertThat(notice).isHidden();
    page.clock().runFor(31 * 60_000);
    assertThat(notice).containsText("borramos lo que había escrito");
    assertThat(guest.link("Empezar de nuevo")).isVisible();
  }
}
