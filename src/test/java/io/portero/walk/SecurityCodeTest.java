package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One code on two ways, and the page to type it (B6, B7).
class SecurityCodeTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();

  private final Newcomer luz = new Newcomer(SERVER.server());
  private final Person person = SERVER.person();

  @Test
  @DisplayName("B6 accepting sends one code, the same by SMS and by mail")
  void oneCode() {
    Person.Page page = luz.toCode(person);

    Inbox.Message sms = SERVER.inbox().await("+57" + luz.mobile);
    Inbox.Message mail = SERVER.inbox().await(luz.email);
    assertThat(sms.channel()).isEqualTo("sms");
    assertThat(mail.channel()).isEqualTo("email");
    assertThat(mail.subject()).isEqualTo("Su código de seguridad");
    assertThat(mail.code()).isEqualTo(sms.code());
    assertThat(mail.html()).contains(luz.code());
    assertThat(page.text())
        .contains("Enviamos el mismo código de 6 números")
        .contains(luz.mobile.substring(luz.mobile.length() - 2))
        .doesNotContain(luz.mobile)
        .doesNotContain(luz.email)
        .doesNotContain(luz.code());
    assertThat(page.value("code")).isEmpty();
  }

  @Test
  @DisplayName(
      "B7 another code can be had after the wait that the page shows, and replaces the first")
  void resend() {
    Person.Page page = luz.toCode(person);
    String first = luz.code();
    assertThat(page.text()).contains("Podrá pedir otro código en 1:00");

    Person.Page early = page.press("Pedir otro código");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.problems()).contains("Todavía no podemos enviar otro código.");

    SERVER.clock().advance(Duration.ofSeconds(41));
    assertThat(page.reload().text()).contains("Podrá pedir otro código en 0:19");
    SERVER.clock().advance(Duration.ofSeconds(20));
    Person.Page ready = page.reload();
    assertThat(ready.text()).doesNotContain("Podrá pedir otro código en");
    Person.Page again = ready.press("Pedir otro código");
    assertThat(again.firstStatus()).isEqualTo(303);
    String second = luz.code(2);

    if (!first.equals(second)) {
      assertThat(again.press("Enviar", "code", first).status()).isEqualTo(422);
    }
    assertThat(again.reload().press("Enviar", "code", second).title())
        .isEqualTo("Su imagen y su frase");
  }

  @Test
  @DisplayName("B7 three wrong codes in a row block it; the page says so, and a new code helps")
  void blocked() {
    Person.Page page = luz.toCode(person);
    String right = luz.code();
    String wrong = right.equals("111111") ? "222222" : "111111";

    Person.Page once = page.press("Enviar", "code", wrong);
    assertThat(once.status()).isEqualTo(422);
    assertThat(once.problem("code")).startsWith("Ese código no es.");
    assertThat(once.text()).contains("Le quedan 2 intentos");
    assertThat(once.value("code")).isEmpty();
    Person.Page twice = once.press("Enviar", "code", wrong);
    assertThat(twice.text()).contains("Le queda 1 intento");

    Person.Page blocked = twice.press("Enviar", "code", wrong);
    assertThat(blocked.text())
        .contains("El código se bloqueó")
        .contains(
            "Se acabaron los intentos de este código. Pida otro código con el botón de abajo");
    assertThat(blocked.has("code")).isFalse();
    assertThat(once.press("Enviar", "code", right).problems()).contains("El código se bloqueó");

    SERVER.clock().advance(Duration.ofSeconds(61));
    Person.Page fresh = blocked.reload().press("Pedir otro código");
    assertThat(fresh.press("Enviar", "code", luz.code(2)).title())
        .isEqualTo("Su imagen y su frase");
  }

  @Test
  @DisplayName("B7 the tenth code of a day is the last: the page says whom to ask then")
  void noMoreToday() {
    Person.Page page = luz.toCode(person);
    for (int i = 2; i <= 10; i++) {
      SERVER.clock().advance(Duration.ofSeconds(61));
      page = page.reload().press("Pedir otro código");
      assertThat(page.firstStatus()).isEqualTo(303);
    }
    assertThat(page.offers("Pedir otro código")).isFalse();
    for (String wrong : List.of("a", "b", "c")) {
      page = page.press("Enviar", "code", wrong);
    }
    assertThat(page.text()).contains("por hoy no podemos enviar más códigos");
    assertThat(page.click("Le decimos qué hacer").path()).isEqualTo("/multiportal/help");
  }

  @Test
  @DisplayName("B7 an old code is said to be old, and blanks in a code do no harm")
  void expires() {
    Person.Page page = luz.toCode(person);
    String code = luz.code();
    SERVER.clock().advance(Duration.ofMinutes(11));
    Person.Page late = page.press("Enviar", "code", code);
    assertThat(late.problem("code")).isEqualTo("Ese código ya venció. Pida uno nuevo.");

    Person.Page fresh = late.press("Pedir otro código");
    String spaced = luz.code(2).replaceFirst("(\\d{3})", " $1 ");
    assertThat(fresh.press("Enviar", "code", spaced).firstStatus()).isEqualTo(303);
  }
}
