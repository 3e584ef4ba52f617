package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.captcha.CaptchaAnswers;
import io.portero.support.Inbox;
import io.portero.support.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A member of a cooperative registers before a real screen, captcha and all, and then signs in (B1 to B15).
class MemberInBrowserTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.withCaptcha();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "B1 B2 B4 B5 B6 B7 B8 B9 B10 B11 B12 B13 T4 registers, every page on the way looked at")
  void registers(Screen screen) {
    String document = "4356" + screen.width;
    String address = "rosa" + screen.width + "@correo.example";
    SERVER
        .sample()
        .member("alianza", document, "2004-08-17", "Rosa Quintero", "+573175550142", address);
    SERVER
        .sample()
        .registered("ocupado" + screen.width, "x@correo.example", "5831", "parrot", "Mi loro Paco");
    Guest guest = BROWSING.guest(screen, "multiportal");

    guest.open("/multiportal/register");
    guest.look("data").press("Continuar").look("data-refused");
    guest.choose("entity", "alianza").choose("documentType", "CC");
    guest.fill("documentNumber", document, "issuedOn", "2004-08-17", "mobile", "317 555 0142");
    guest.fill("email", "otra@correo.example");
    solve(guest);
    guest.look("data-filled").press("Continuar").look("no-match");
    guest.fill("email", address);
    solve(guest);
    guest.press("Continuar").look("terms").press("Aceptar").look("terms-refused");
    guest.tick("consent-data").tick("consent-messages").press("Aceptar");
    typeCode(guest, document, address);
    chooseImage(guest);
    guest.fill("userName", "ocupado" + screen.width, "secret", "1234", "secretAgain", "1234");
    assertThat(guest.page().locator("#userName-note")).containsText("ya está ocupado");
    guest.look("user-taken").press("Finalizar").look("user-refused");
    guest.fill("userName", "rosa" + screen.width, "secret", "7391", "secretAgain", "7391");
    assertThat(guest.page().locator("#userName-note")).containsText("está libre");
    guest.look("user").press("Finalizar");
    assertThat(guest.dialog()).containsText("Registro exitoso");
    guest.look("registered").follow("OK");
    Inbox.Message registered = SERVER.inbox().await(address, 3);
    signIn(guest, "rosa" + screen.width, address);
    guest.read(registered, "mail-registered");
  }

  private static void solve(Guest guest) {
    CaptchaAnswers answers = new CaptchaAnswers(SERVER.server());
    guest.page().locator("#captcha").click();
    String token = guest.dialog().locator("[name=challenge]").inputValue();
    guest.look("captcha");
    answers.pictures(token).forEach(n -> guest.dialog().locator("[name=tile]").nth(n).check());
    guest.look("captcha-solved").press("Verificar");
    assertThat(guest.dialog()).hasCount(0);
    assertThat(guest.page().locator("#captcha")).isChecked();
  }

  private static void typeCode(Guest guest, String document, String address) {
    String first = SERVER.inbox().await(address).code();
    guest.look("code");
    String wrong = first.equals("000000") ? "000001" : "000000";
    guest.fill("code", wrong).press("Enviar").look("code-wrong");
    guest.fill("code", wrong).press("Enviar").fill("code", wrong).press("Enviar");
    assertThat(guest.page().locator("main")).containsText("El código se bloqueó");
    guest.look("code-blocked");
    SERVER.clock().advance(Duration.ofSeconds(61));
    guest.open("/multiportal/register/prove-contact");
    guest.press("Pedir otro código");
    String second = SERVER.inbox().await(address, 2).code();
    guest.look("code-again").fill("code", second).press("Enviar");
  }

  private static void chooseImage(Guest guest) {
    guest.look("image").press("Aceptar").look("image-missing");
    guest.press("Seleccionar imagen de seguridad").look("picker");
    guest.dialog().locator(".tile:visible").nth(2).click();
    guest.look("picker-chosen").press("Salir");
    guest.fill("phrase", "En mi casa huele a café").look("phrase").press("Aceptar");
    guest.look("user-empty");
  }

  private static void signIn(Guest guest, String user, String address) {
    guest.look("sign-in").fill("user", user).press("Continuar");
    assertThat(guest.page().locator("main")).containsText("En mi casa huele a café");
    guest.look("recognise").fill("secret", "1111").press("Entrar").look("pin-wrong");
    guest.fill("secret", "7391").press("Entrar");
    assertThat(guest.title()).isEqualTo("Dispositivo nuevo");
    Inbox.Message mail = SERVER.inbox().await(address, Inbox.DEVICE_CODE, 1);
    String code = mail.code();
    guest.look("device").fill("code", code.equals("000000") ? "000001" : "000000");
    guest.tick("remember").press("Entrar").look("device-wrong");
    guest.fill("code", code).press("Entrar");
    assertThat(guest.path()).isEqualTo("/multiportal/account");
    guest.look("account").press("Cerrar sesión");
    guest.fill("user", user).press("Continuar").fill("secret", "7391").press("Entrar");
    assertThat(guest.path()).isEqualTo("/multiportal/account");
    guest.read(mail, "mail-device-code");
    guest.read(
        SERVER.inbox().await(address, "Recordamos un dispositivo nuevo", 1), "mail-new-device");
  }
}
