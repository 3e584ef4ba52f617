package io.portero.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.portero.captcha.CaptchaAnswers;
import io.portero.support.SharedServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The same stories in a browser that runs no scripts (T2).
class WithoutScriptTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.withCaptcha();
  @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);

  @Test
  @DisplayName("A3 A5 A7 A9 T2 without scripts the password is recovered by the mailed link")
  void recovers() {
    SERVER.sample().companyUser("900123456", "sinjs", "sinjs@alianza.com.co", "Vieja*clave7");
    Guest guest = BROWSING.withoutScript(Screen.PHONE, "alianza-no-script");
    guest.open("/alianza/sign-in");
    guest.look("sign-in").follow("¿Olvidó su contraseña?");
    guest.fill("documentNumber", "900123456", "user", "sinjs").press("Enviar");
    assertThat(guest.dialog()).containsText("con un link de verificación");
    guest.look("link-sent").open(SERVER.inbox().await("sinjs@alianza.com.co").link());
    guest.look("password").fill("secret", "Lluvia-verde.42", "secretAgain", "Lluvia-verde.42");
    guest.tick("accept").press("Finalizar").look("done").follow("Iniciar sesión");
    guest.fill("documentNumber", "900123456", "user", "sinjs", "secret", "Lluvia-verde.42");
    guest.press("Iniciar").look("account");
    assertThat(guest.path()).isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName(
      "B2 B4 B7 B8 B9 B11 B12 T2 without scripts a member registers, past the captcha in words")
  void registers() {
    Guest guest = BROWSING.withoutScript(Screen.PHONE, "multiportal-no-script");
    Member member = new Member(SERVER, guest).fillsData();
    String token = guest.page().locator("[name=challenge]").inputValue();
    guest.look("data").fill("words", new CaptchaAnswers(SERVER.server()).words(token));
    guest.press("Continuar").look("terms");
    guest.tick("consent-data").tick("consent-messages").press("Aceptar").look("code");
    guest.fill("code", member.code()).press("Enviar").look("image");
    guest.page().locator("summary").nth(1).click();
    guest.page().locator(".tile:visible").nth(2).click();
    guest.look("image-chosen").fill("phrase", "En mi casa huele a café").press("Aceptar");
    guest.look("user").fill("userName", member.user, "secret", "7391", "secretAgain", "7391");
    guest.press("Finalizar");
    assertThat(guest.dialog()).containsText("Registro exitoso");
    guest.look("registered").follow("OK").fill("user", member.user).press("Continuar");
    guest.look("recognise").fill("secret", "7391").press("Entrar");
    guest.look("device").tick("remember").fill("code", member.deviceCode()).press("Entrar");
    assertThat(guest.path()).isEqualTo("/multiportal/account");
  }
}
