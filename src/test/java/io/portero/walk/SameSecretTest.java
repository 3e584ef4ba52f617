package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A new secret differs from the present one, whichever way its owner came; and nobody learns here what the present one is.
class SameSecretTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);
  private static final String PASSWORD =
      "Esa es la contraseña que ya tiene. La nueva debe ser distinta.";
  private static final String PIN = "Esa es la clave que ya tiene. La nueva debe ser distinta.";

  @Test
  @DisplayName("changed to itself, a password is refused, nobody is told, and another one is taken")
  void changed() {
    ALIANZA.user("900700811", "igual");
    Person person = SERVER.person();
    Person.Page choose =
        ALIANZA
            .signIn(person, "900700811", "igual", Alianza.OLD)
            .click("Cambiar Contraseña")
            .press("Continuar", "secret", Alianza.OLD);

    Person.Page refused =
        choose.press("Finalizar", "secret", Alianza.OLD, "secretAgain", Alianza.OLD);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("secret")).isEqualTo(PASSWORD);
    assertThat(SERVER.inbox().to("igual@firma.example")).isEmpty();
    assertThat(
            refused.press("Finalizar", "secret", Alianza.NEW, "secretAgain", Alianza.NEW).status())
        .isEqualTo(200);
    SERVER.inbox().await("igual@firma.example", "Cambió la contraseña de su cuenta", 1);
  }

  @Test
  @DisplayName(
      "recovered by a link to itself, it is refused only where it would take effect, and the link stays good")
  void byLink() {
    ALIANZA.user("900700812", "repite");
    Person.Page page = ALIANZA.newPasswordPage("900700812", "repite");

    Person.Page unticked =
        page.press("Finalizar", "secret", Alianza.OLD, "secretAgain", Alianza.OLD);
    assertThat(unticked.problem("secret")).isEmpty();
    assertThat(unticked.problem("accept")).isNotEmpty();
    Person.Page refused = Alianza.choose(page, Alianza.OLD);
    assertThat(refused.problem("secret")).isEqualTo(PASSWORD);
    assertThat(Alianza.choose(refused, Alianza.NEW).status()).isEqualTo(200);
    assertThat(ALIANZA.signIn(SERVER.person(), "900700812", "repite", Alianza.NEW).path())
        .isEqualTo("/alianza/account");
  }

  @Test
  @DisplayName(
      "recovered by a code to itself, it is refused with the right code alone, and the code stays good")
  void byCode() {
    FACTURATECH.client("901100111");
    Person.Page page = FACTURATECH.ask(SERVER.person(), "901100111");
    String code = FACTURATECH.code(Facturatech.mailOf("901100111"), 1);
    String wrong = code.equals("7Zx1f") ? "8Zx1f" : "7Zx1f";

    Person.Page guessed = Facturatech.update(page, wrong, "901100111", Facturatech.OLD);
    assertThat(guessed.problem("secret")).isEmpty();
    assertThat(guessed.problem("code")).contains("no sirve");
    Person.Page refused = Facturatech.update(guessed, code, "901100111", Facturatech.OLD);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("secret")).isEqualTo(PASSWORD);
    assertThat(Facturatech.update(refused, code, "901100111", Facturatech.NEW).title())
        .isEqualTo("Su contraseña ha sido actualizada.");
    assertThat(Facturatech.update(page, code, "901100111", Facturatech.OLD).problem("secret"))
        .isEmpty();
  }

  @Test
  @DisplayName("however often the present one is typed with the right code, the code stays good")
  void byCodeOften() {
    FACTURATECH.client("901100112");
    Person.Page page = FACTURATECH.ask(SERVER.person(), "901100112");
    String code = FACTURATECH.code(Facturatech.mailOf("901100112"), 1);
    for (int times = 0; times < 6; times++) {
      page = Facturatech.update(page, code, "901100112", Facturatech.OLD);
      assertThat(page.problem("secret")).isEqualTo(PASSWORD);
    }
    assertThat(Facturatech.update(page, code, "901100112", Facturatech.NEW).title())
        .isEqualTo("Su contraseña ha sido actualizada.");
  }

  @Test
  @DisplayName("a PIN, changed or recovered to itself, is refused in its own words")
  void pin() {
    Multiportal.Someone who = MULTIPORTAL.someone("pin.igual");
    Person person = SERVER.person();
    MULTIPORTAL.signIn(person, who);
    Person.Page fresh = person.open("/multiportal/change").press("Continuar", "secret", who.pin());
    assertThat(
            fresh
                .press("Finalizar", "secret", who.pin(), "secretAgain", who.pin())
                .problem("secret"))
        .isEqualTo(PIN);

    Newcomer luz = new Newcomer(SERVER.server());
    luz.toEnd(SERVER.person());
    SERVER.clock().advance(Duration.ofMinutes(2));
    Person.Page recovered =
        SERVER
            .person()
            .open("/multiportal/recover")
            .press("Continuar", luz.data())
            .press("Enviar", "code", luz.code(2));
    assertThat(
            recovered
                .press("Finalizar", "secret", Newcomer.PIN, "secretAgain", Newcomer.PIN)
                .problem("secret"))
        .isEqualTo(PIN);
  }
}
