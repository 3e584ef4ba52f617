package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pages that stand beside the journeys: help, papers, errors, waits, ways out, the product's own pages.
class PagesInBrowserTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  @ParameterizedTest
  @EnumSource
  @DisplayName("A12 T3 T4 help and papers can be read by all, in both languages")
  void reads(Screen screen) {
    for (String portal : new String[] {"alianza", "multiportal", "facturatech"}) {
      Guest guest = BROWSING.guest(screen, portal + "-pages");
      guest.open("/" + portal + "/help");
      guest.look("help").page().locator(".legal a").first().click();
      guest.page().waitForLoadState();
      guest.look("paper").open("/" + portal + "/sign-in");
      guest.follow("English").look("sign-in-english").follow("Help").look("help-english");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("T5 an address that does not exist and a link that is none are explained")
  void isLost(Screen screen) {
    Guest guest = BROWSING.guest(screen, "errors");
    assertThat(guest.open("/no-such-portal/sign-in")).isEqualTo(404);
    guest.look("no-portal");
    assertThat(guest.open("/alianza/no-such-page")).isEqualTo(404);
    guest.look("no-page");
    assertThat(guest.open("/alianza/link/" + "x".repeat(43))).isEqualTo(410);
    guest.look("link-expired");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "B14 B15 T5 who comes back is led on, who leaves is asked, and what is too old is gone")
  void comesBackAndLeaves(Screen screen) {
    String document = "8123" + screen.width;
    String address = "ana" + screen.width + "@correo.example";
    SERVER
        .sample()
        .member("alianza", document, "2004-08-17", "Ana Rojas", "+573175550142", address);
    Guest guest = BROWSING.guest(screen, "multiportal-pages");
    begin(guest, document, address);
    guest.open("/multiportal/register");
    assertThat(guest.page().locator("main")).containsText("Usted ya había empezado");
    guest.look("resume").follow("Seguir: Términos");
    guest.press("Salir y borrar lo escrito").look("left");
    guest.open("/multiportal/leave");
    begin(guest, document, address);
    SERVER.clock().advance(Duration.ofHours(3));
    guest.press("Aceptar").look("too-late");
  }

  private static void begin(Guest guest, String document, String address) {
    guest.open("/multiportal/register");
    guest.choose("entity", "alianza").choose("documentType", "CC");
    guest.fill("documentNumber", document, "issuedOn", "2004-08-17", "mobile", "317 555 0142");
    guest.fill("email", address).press("Continuar");
    assertThat(guest.title()).isEqualTo("Términos y condiciones");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("T4 the list of portals and the mailbox can be used by all")
  void triesOut(Screen screen) {
    SERVER
        .sample()
        .client("90088" + screen.width, "buzon" + screen.width + "@gmail.com", "Vieja*clave7");
    SERVER
        .person()
        .open("/facturatech/recover")
        .submit("login", "90088" + screen.width, "email", "buzon" + screen.width + "@gmail.com");
    SERVER.inbox().await("buzon" + screen.width + "@gmail.com");
    Guest guest = BROWSING.guest(screen, "portero");
    guest.open("/");
    guest.look("portals").open("/mailbox?to=buzon" + screen.width + "@gmail.com");
    assertThat(guest.page().locator(".letter").first()).containsText("Confirmación de cambio");
    guest.look("mailbox");
  }
}
