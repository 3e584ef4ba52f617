package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.portero.asvs.Asvs;
import io.portero.support.SharedServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What scripts add to passwords and forms (T2, A7, A8).
class ComfortsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private Guest guest;

  @BeforeEach
  void somebody() {
    guest = BROWSING.guest(Screen.PHONE, "comforts");
  }

  private void openPasswordPage() {
    String user = "lista-" + PEOPLE.incrementAndGet();
    String address = user + "@alianza.com.co";
    SERVER.sample().companyUser("900123456", user, address, "Vieja*clave7");
    SERVER.person().open("/alianza/recover").submit("documentNumber", "900123456", "user", user);
    guest.open(SERVER.inbox().await(address).link());
  }

  private Locator rule(String rule) {
    return guest.page().locator("[data-rule='" + rule + "']");
  }

  @Test
  @DisplayName("A7 A8 T2 each rule ticks as soon as it is met, and unticks again")
  void checklist() {
    openPasswordPage();
    Locator met = guest.page().locator(".checklist .met");
    assertThat(met).hasCount(0);
    guest.field("secret").pressSequentially("Aabc");
    assertThat(rule("upper:1")).hasClass("met");
    assertThat(rule("lower:2")).hasClass("met");
    assertThat(rule("digit:1")).not().hasClass("met");
    guest.field("secret").pressSequentially("4*zq");
    assertThat(rule("length:6")).hasClass("met");
    assertThat(rule("digit:1")).containsText("listo");
    assertThat(rule("special:1")).hasClass("met");
    guest.fill("secret", "a");
    assertThat(rule("upper:1")).containsText("falta");
    guest.fill("secret", "Alianza2026*");
    assertThat(guest.page().locator(".strength")).containsText("Muy fácil de adivinar");
  }

  @Test
  @DisplayName("A7 T2 a password can be shown and hidden, each field by its own button")
  void showsAndHides() {
    openPasswordPage();
    guest.fill("secret", "Lluvia-verde.42");
    assertThat(guest.field("secret")).hasAttribute("type", "password");
    guest.press("Mostrar Contraseña");
    assertThat(guest.field("secret")).hasAttribute("type", "text");
    assertThat(guest.field("secretAgain")).hasAttribute("type", "password");
    assertThat(guest.field("secret")).isFocused();
    guest.press("Ocultar Contraseña");
    assertThat(guest.field("secret")).hasAttribute("type", "password");
  }

  @Test
  @DisplayName("A7 whether both passwords are the same is said beside the second")
  void sayWhetherSame() {
    openPasswordPage();
    guest.fill("secret", "Lluvia-verde.42", "secretAgain", "Lluvia-verde.43");
    guest.field("secretAgain").blur();
    Locator note = guest.page().locator("[data-match]");
    assertThat(note).hasText("Todavía no son iguales.");
    guest.fill("secretAgain", "Lluvia-verde.42");
    assertThat(note).hasText("Las dos son iguales.");
  }

  @Test
  @DisplayName("T2 pressed twice, a form is sent once")
  void sentOnce() {
    guest.open("/alianza/recover");
    guest.fill("documentNumber", "900123456", "user", "nadie");
    AtomicInteger sent = new AtomicInteger();
    guest.page().onRequest(r -> sent.addAndGet(r.method().equals("POST") ? 1 : 0));
    guest.button("Enviar").dblclick();
    assertThat(guest.dialog()).isVisible();
    assertThat(sent.get()).isEqualTo(1);
  }

  @Test
  @DisplayName("T5 after a refusal the summary has the focus, and leads into the field")
  void summaryTakesFocus() {
    guest.open("/alianza/sign-in");
    guest.press("Iniciar");
    assertThat(guest.page().locator(".errors")).isFocused();
    guest.page().locator(".errors a").nth(1).click();
    assertThat(guest.field("user")).isFocused();
    assertThat(guest.field("user")).hasAttribute("aria-invalid", "true");
  }

  @Test
  @DisplayName("C2 only the fields of the kind of user that is chosen are shown and sent")
  void kinds() {
    guest.open("/facturatech/sign-in");
    assertThat(guest.field("login")).isVisible();
    assertThat(guest.field("email")).hasCount(0);
    guest.page().locator("[name=kind]").last().check();
    assertThat(guest.field("email")).isEditable();
    assertThat(guest.page().locator("[name=login]")).isDisabled();
  }

  @Test
  @DisplayName("T2 fields tell the browser and its password manager what they are for")
  @Asvs("6.2.7")
  void autocomplete() {
    openPasswordPage();
    assertThat(guest.field("secret")).hasAttribute("autocomplete", "new-password");
    assertThat(guest.field("secretAgain")).hasAttribute("autocomplete", "new-password");
    guest.open("/alianza/sign-in");
    assertThat(guest.field("user")).hasAttribute("autocomplete", "username");
    assertThat(guest.field("secret")).hasAttribute("autocomplete", "current-password");
    guest.open("/facturatech/recover");
    assertThat(guest.field("login")).hasAttribute("autocomplete", "username");
    assertThat(guest.field("email")).hasAttribute("autocomplete", "email");
    guest.press("Ya cuento con un código");
    assertThat(guest.field("code")).hasAttribute("autocomplete", "one-time-code");
  }
}
