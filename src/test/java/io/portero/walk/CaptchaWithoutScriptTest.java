package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// "No soy un robot" in front of the registry (B4): in words for whoever sees no pictures or has no JavaScript, by pictures
/// else.
class CaptchaWithoutScriptTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.guarded();

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Person person = SERVER.person();
  private final CaptchaSolver solver = new CaptchaSolver(SERVER.server());

  @BeforeEach
  void anHourLater() {
    SERVER.clock().advance(Duration.ofHours(1));
  }

  @Test
  @DisplayName(
      "B4 the written task stands in the form, is answered with it, and lets the person on")
  void inWords() {
    Person.Page page = luz.toData(person);
    assertThat(page.text()).contains("No soy un robot").contains("Escriba, separadas por comas");

    Person.Page consent = page.press("Continuar", solver.inWords(page, luz.data()));

    assertThat(consent.firstStatus()).isEqualTo(303);
    assertThat(consent.title()).isEqualTo("Términos y condiciones");
  }

  @Test
  @DisplayName("B4 the pictures are answered first, and their pass goes with the form, once")
  void byPictures() {
    Person.Page page = luz.toData(person);
    String pass = solver.byPictures(person, page);
    String[] data = CaptchaSolver.and(luz.data(), "captchaPass", pass);

    assertThat(page.press("Continuar", data).title()).isEqualTo("Términos y condiciones");

    Person.Page again = luz.toData(SERVER.person()).press("Continuar", data);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.problem("captcha")).contains("Falta comprobar que no es un robot");
  }

  @Test
  @DisplayName("B4 a wrong answer is said beside the captcha, keeps the form, and asks anew")
  void wrong() {
    Person.Page page = luz.toData(person);
    String first = page.value("challenge");

    Person.Page refused = page.press("Continuar", CaptchaSolver.and(luz.data(), "words", "no sé"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("captcha")).contains("Falta comprobar que no es un robot");
    assertThat(refused.value("documentNumber")).isEqualTo(luz.cc);
    assertThat(refused.value("challenge")).isNotEqualTo(first);
    assertThat(refused.press("Continuar", solver.inWords(refused, luz.data())).title())
        .isEqualTo("Términos y condiciones");
  }

  @Test
  @DisplayName("B3 B4 data that match nobody use the captcha up like data that do")
  void mismatchUsesItUp() {
    Person.Page page = luz.toData(person);
    String pass = solver.byPictures(person, page);

    Person.Page refused =
        page.press(
            "Continuar",
            CaptchaSolver.and(luz.dataBut("mobile", "3019999999"), "captchaPass", pass));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.value("captchaPass")).isEmpty();
    assertThat(
            refused
                .press("Continuar", CaptchaSolver.and(luz.data(), "captchaPass", pass))
                .problem("captcha"))
        .isNotEmpty();
  }
}
