package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Where the secret is a PIN, every page and mail says so, and how many digits it has.
class PinWordsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);
  private static final String LETTERS = "MiClave-Nueva.2026";

  @Test
  @DisplayName("B11 recovering, the page asks for a new PIN of four digits")
  void recovers() {
    Newcomer luz = new Newcomer(SERVER.server());
    luz.toEnd(SERVER.person());
    SERVER.clock().advance(Duration.ofMinutes(2));
    Person.Page data = SERVER.person().open("/multiportal/recover");
    saysPin(data);
    Person.Page code = data.press("Continuar", luz.data());
    saysPin(code);
    Person.Page pin = code.press("Enviar", "code", luz.code(2));

    saysPin(pin);
    assertThat(pin.title()).isEqualTo("Cree su clave de 4 números");
    asksForFourDigits(pin);
    Person.Page done = pin.press("Finalizar", "secret", "8164", "secretAgain", "8164");
    saysPin(done);
  }

  @Test
  @DisplayName("T6 before a change the page says what it is for, and then which PIN is wanted")
  void changes() {
    Multiportal.Someone who = MULTIPORTAL.someone("pin.cambia");
    Person person = SERVER.person();
    saysPin(MULTIPORTAL.signIn(person, who));
    Person.Page proof = person.open("/multiportal/change");
    saysPin(proof);
    assertThat(proof.title()).isEqualTo("Confirme que es usted");
    assertThat(proof.text()).contains("Antes de cambiar su clave, escriba la que usa hoy.");
    Person.Page fresh = proof.press("Continuar", "secret", who.pin());

    saysPin(fresh);
    assertThat(fresh.title()).isEqualTo("Su nueva clave de 4 números");
    asksForFourDigits(fresh);
    Person.Page done = fresh.press("Finalizar", "secret", "8164", "secretAgain", "8164");
    saysPin(done);
    assertThat(done.title()).isEqualTo("Su clave quedó cambiada");
    assertThat(person.open("/multiportal/change-image").title())
        .isIn("Confirme que es usted", "Entrar");
    assertThat(SERVER.inbox().to(who.email()))
        .extracting(Inbox.Message::html)
        .allSatisfy(html -> assertThat(html).doesNotContainIgnoringCase("contraseña"));
  }

  @Test
  @DisplayName("B11 letters at sign-in are said to be none, and cost no try")
  void signIn() {
    Multiportal.Someone who = MULTIPORTAL.someone("pin.letras");
    Person.Page pin = Multiportal.toPin(SERVER.person(), who.user());
    for (int i = 0; i < 8; i++) {
      Person.Page refused = pin.press("Entrar", "secret", LETTERS);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.problem("secret"))
          .isEqualTo("La clave solo tiene números. Escríbala sin letras ni espacios.");
    }
    assertThat(pin.press("Entrar", "secret", "9182").problem("secret"))
        .contains("Le quedan 5 intentos");
    assertThat(
            Multiportal.toPin(SERVER.person(), "nadie.letras")
                .press("Entrar", "secret", LETTERS)
                .problem("secret"))
        .isEqualTo("La clave solo tiene números. Escríbala sin letras ni espacios.");
  }

  private static void asksForFourDigits(Person.Page page) {
    assertThat(page.label("secret")).startsWith("Clave");
    assertThat(page.document().select("#secret-hint").text()).contains("4 números");
    Person.Page refused = page.press("Finalizar", "secret", LETTERS, "secretAgain", LETTERS);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("secret")).contains("exactamente 4 números");
    assertThat(page.press("Finalizar", "secret", "816", "secretAgain", "816").problem("secret"))
        .contains("exactamente 4 números");
  }

  private static void saysPin(Person.Page page) {
    assertThat(page.document().outerHtml())
        .as(page.path())
        .doesNotContainIgnoringCase("contraseña");
  }
}
