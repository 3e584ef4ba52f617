package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Clients and suppliers of the invoicing platform before a real screen (C1 to C10).
class ClientInBrowserTest {

  private static final String NEW = "Lluvia-verde.42";

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "C1 C2 C3 C4 C6 C8 C10 T4 a client recovers by code, every page on the way looked at")
  void recovers(Screen screen) {
    String nit = "90055" + (1000 + screen.width);
    String address = nit + "@gmail.com";
    SERVER.sample().client(nit, address, "Vieja*clave7");
    Guest guest = BROWSING.guest(screen, "facturatech");

    guest.open("/facturatech/sign-in");
    guest.look("sign-in").page().locator("[name=kind]").last().check();
    guest.look("sign-in-supplier").press("Acceder").look("sign-in-refused");
    guest.follow("¿Olvidaste tu contraseña?").look("recover");
    guest.press("Enviar código").look("recover-refused");
    guest.fill("login", nit, "email", address).press("Enviar código").look("code-sent");
    guest.read(SERVER.inbox().await(address), "mail");
    guest.open("/facturatech/recover/reset-by-code");
    guest.fill("code", "00000", "login", nit, "secret", NEW, "secretAgain", NEW);
    guest.press("Actualizar contraseña").look("code-wrong");
    guest.fill("code", code(address), "login", nit, "secret", NEW, "secretAgain", NEW);
    guest.press("Actualizar contraseña");
    assertThat(guest.title()).isEqualTo("Su contraseña ha sido actualizada.");
    guest.look("done").follow("Iniciar sesión como Proveedor");
    assertThat(guest.field("email")).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5 who has a code goes straight to its page, on any device")
  void hasCode(Screen screen) {
    String nit = "90066" + (1000 + screen.width);
    String address = nit + "@gmail.com";
    SERVER.sample().client(nit, address, "Vieja*clave7");
    Guest asks = BROWSING.guest(screen, "facturatech-have-code");
    asks.open("/facturatech/recover");
    asks.fill("login", nit, "email", address).press("Enviar código");
    Guest elsewhere = BROWSING.guest(screen, "facturatech-have-code");

    elsewhere.open("/facturatech/recover");
    elsewhere.press("Ya cuento con un código").look("have-code");
    elsewhere.fill("code", code(address), "login", nit, "secret", NEW, "secretAgain", NEW);
    elsewhere.press("Actualizar contraseña");
    assertThat(elsewhere.title()).isEqualTo("Su contraseña ha sido actualizada.");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C9 T4 a company registers itself, every page on the way looked at")
  void registers(Screen screen) {
    String nit = "90077" + (1000 + screen.width);
    String address = nit + "@correo.example";
    Guest guest = BROWSING.guest(screen, "facturatech-register");

    guest.open("/facturatech/sign-in");
    guest.follow("Registrarse").look("company").press("Continuar").look("company-refused");
    guest.fill("documentNumber", nit, "name", "Papelería El Punto SAS", "email", address);
    guest.press("Continuar").look("terms").tick("consent-data").press("Aceptar").look("code");
    guest.fill("code", SERVER.inbox().await(address).code()).press("Enviar");
    guest.look("password").fill("secret", NEW, "secretAgain", NEW).look("password-good");
    guest.press("Finalizar").look("done").follow("Iniciar sesión");
    guest.fill("login", nit, "secret", NEW).press("Acceder").look("account");
    assertThat(guest.path()).isEqualTo("/facturatech/account");
  }

  private static String code(String address) {
    return SERVER.inbox().await(address).find("Código: (\\w{5})");
  }
}
