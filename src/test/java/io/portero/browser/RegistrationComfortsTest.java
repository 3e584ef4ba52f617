package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What scripts add to codes, pictures and user names (T2, B7, B8, B10).
class RegistrationComfortsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  private Guest guest;
  private Member member;

  @BeforeEach
  void somebody() {
    guest = BROWSING.guest(Screen.PHONE, "comforts");
    member = new Member(SERVER, guest);
  }

  @Test
  @DisplayName("B7 T2 a code is pasted with spaces and dashes as it stands in the message")
  void pastes() {
    member.comesToCode();
    String code = member.code();
    String spaced = code.substring(0, 3) + " - " + code.substring(3) + " ";
    guest.page().evaluate("text => navigator.clipboard.writeText(text)", spaced);
    guest.field("code").focus();
    guest.page().keyboard().press("Control+V");
    assertThat(guest.field("code")).hasValue(code);
    assertThat(guest.field("code")).hasAttribute("autocomplete", "one-time-code");
    assertThat(guest.field("code")).hasAttribute("inputmode", "numeric");
    guest.press("Enviar");
    assertThat(guest.title()).isEqualTo("Su imagen y su frase");
  }

  @Test
  @DisplayName("B6 wherever its line ends, the address that a code went to stands in one piece")
  void address() {
    member.comesToCode();
    Locator address = guest.page().locator("main .address").first();
    assertThat(address).containsText("*@correo.example");
    for (int width = 320; width <= 480; width += 8) {
      guest.page().setViewportSize(width, 740);
      assertThat(
              address.evaluate(
                  "a => a.offsetHeight < 1.9 * parseFloat(getComputedStyle(a).fontSize)"))
          .as("whole at %s px", width)
          .isEqualTo(true);
      assertThat(
              address.evaluate(
                  """
                  a => {
                    const dot = document.createRange();
                    const text = a.closest('strong').nextSibling;
                    dot.setStart(text, 0);
                    dot.setEnd(text, 1);
                    return Math.abs(dot.getBoundingClientRect().bottom - a.getBoundingClientRect().bottom) < 8;
                  }
                  """))
          .as("with its full stop at %s px", width)
          .isEqualTo(true);
    }
  }

  @Test
  @DisplayName("B7 the wait before another code counts down, and then the button works")
  void countsDown() {
    long now = SERVER.clock().millis();
    guest.page().clock().setFixedTime(now);
    member.comesToCode();
    Locator again = guest.button("Pedir otro código");
    assertThat(guest.page().locator(".wait")).containsText("Podrá pedir otro código en 1:00");
    assertThat(again).hasAttribute("aria-disabled", "true");
    guest.page().clock().setFixedTime(now + 45_000);
    assertThat(guest.page().locator(".wait")).containsText("0:15");
    guest.page().clock().setFixedTime(now + 61_000);
    assertThat(guest.page().locator(".wait")).hasText("Ya puede pedir otro código.");
    assertThat(again).not().hasAttribute("aria-disabled", "true");
  }

  @Test
  @DisplayName("B10 T2 whether a user is free is said while one types")
  void userName() {
    SERVER.sample().registered(member.user, "x" + member.address, "5831", "parrot", "Mi loro Paco");
    member.comesToUser();
    Locator note = guest.page().locator("#userName-note");
    guest.field("userName").pressSequentially(member.user);
    assertThat(note).containsText("ya está ocupado");
    assertThat(sign(note)).hasClass("icon amiss");
    guest.field("userName").pressSequentially(".2");
    assertThat(note).hasText("«" + member.user + ".2» está libre.");
    assertThat(sign(note)).hasClass("icon fits");
  }

  @Test
  @DisplayName("B11 T2 two entries that are not the same carry a warning, and a tick once they are")
  void repeated() {
    member.comesToUser();
    Locator note = guest.page().locator("[data-match]");
    guest.field("secret").fill("5831");
    guest.field("secretAgain").fill("5832");
    guest.field("secretAgain").blur();
    assertThat(note).containsText("no son iguales");
    assertThat(sign(note)).hasClass("icon amiss");
    guest.field("secretAgain").fill("5831");
    assertThat(note).containsText("son iguales");
    assertThat(sign(note)).hasClass("icon fits");
  }

  /// The one that is seen: a refusal must carry no tick.
  private static Locator sign(Locator note) {
    return note.locator(".icon:visible");
  }

  @Test
  @DisplayName("B8 T4 the image picker is used by keyboard alone, and gives the focus back")
  void picker() {
    member.comesToImage();
    Locator opener = guest.button("Seleccionar imagen de seguridad");
    opener.focus();
    guest.page().keyboard().press("Enter");
    assertThat(guest.dialog()).isVisible();
    Locator tabs = guest.dialog().locator("[role=tab]");
    tabs.first().focus();
    guest.page().keyboard().press("ArrowRight");
    assertThat(tabs.nth(1)).isFocused();
    assertThat(tabs.nth(1)).hasAttribute("aria-selected", "true");
    guest.page().keyboard().press("Tab");
    guest.page().keyboard().press("ArrowRight");
    String chosen = guest.dialog().locator(".tile:has(:checked) > span").innerText();
    assertThat(chosen).isNotEmpty();
    guest.page().keyboard().press("Escape");
    assertThat(guest.dialog()).hasCount(0);
    assertThat(guest.page().locator("main form [data-picked-name]").first()).hasText(chosen);
    assertThat(guest.page().locator("button:focus")).hasCount(1);
  }
}
