package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Inbox;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody of a company who forgot the password, before a real screen (A1 to A10).
class CompanyInBrowserTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  @ParameterizedTest
  @EnumSource
  @DisplayName("A1 A3 A4 A5 T4 the mail is asked for, and every page on the way can be used by all")
  void asks(Screen screen) {
    String user = "pide-" + screen.width;
    SERVER.sample().companyUser("900123456", user, user + "@alianza.com.co", "Vieja*clave7");
    Guest guest = BROWSING.guest(screen, "alianza");

    guest.open("/alianza/sign-in");
    guest.look("sign-in").press("Iniciar").look("sign-in-refused");
    guest.follow("¿Olvidó su contraseña?").look("recover");
    guest.press("Enviar").look("recover-refused");
    guest.fill("documentNumber", " 900.123.456-8", "user", user).field("user").blur();
    assertThat(guest.page().locator("#documentNumber-note"))
        .hasText("Usaremos el NIT 900123456. El 8 es su dígito de verificación.");
    guest.look("recover-nit").press("Enviar");
    assertThat(guest.dialog()).containsText("con un link de verificación");
    guest.look("link-sent").follow("Aceptar");
    assertThat(guest.title()).isEqualTo("¡Bienvenido!");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A6 A7 A9 A10 T4 the link is opened elsewhere, and works once")
  void choosesPassword(Screen screen) {
    String user = "abre-" + screen.width;
    String address = user + "@alianza.com.co";
    SERVER.sample().companyUser("900123456", user, address, "Vieja*clave7");
    Inbox.Message mail = mailedLink(user, address);
    Guest guest = BROWSING.guest(screen, "alianza-link");

    guest.read(mail, "mail").open(mail.link());
    guest.look("password").press("Finalizar").look("password-missing");
    guest.fill("secret", "Alianza2026*", "secretAgain", "Alianza2027*").look("password-weak");
    guest.press("Finalizar").look("password-refused");
    guest.fill("secret", "Lluvia-verde.42", "secretAgain", "Lluvia-verde.42").tick("accept");
    guest.look("password-good").press("Finalizar");
    assertThat(guest.title()).isEqualTo("¡Felicidades! Ha reiniciado su contraseña con éxito");
    guest.look("done").open(mail.link());
    guest.look("link-used").open("/alianza/sign-in");
    guest.fill("documentNumber", "900123456", "user", user, "secret", "Vieja*clave7");
    guest.press("Iniciar").look("old-password");
    guest.fill("secret", "Lluvia-verde.42").press("Iniciar");
    assertThat(guest.path()).isEqualTo("/alianza/account");
    guest.look("account");
  }

  private static Inbox.Message mailedLink(String user, String address) {
    SERVER.person().open("/alianza/recover").submit("documentNumber", "900123456", "user", user);
    return SERVER.inbox().await(address);
  }
}
