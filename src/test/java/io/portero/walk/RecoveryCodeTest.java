package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the mailed code is good for (C7), and what somebody learns who guesses (C3, C4).
class RecoveryCodeTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final String DONE = "Su contraseña ha sido actualizada.";

  @Test
  @DisplayName(
      "C3 who gives another address than the account's gets the same page, and no mail goes out")
  void wrongAddress() {
    FACTURATECH.client("901200201");
    Person.Page right = FACTURATECH.ask(SERVER.person(), "901200201");
    FACTURATECH.code(Facturatech.mailOf("901200201"), 1);
    Person.Page wrong = FACTURATECH.ask(SERVER.person(), "901200201", "otro@firma.example");
    Person.Page unknown = FACTURATECH.ask(SERVER.person(), "901200299", "otro@firma.example");

    assertThat(Alike.of(wrong))
        .isEqualTo(Alike.of(right))
        .isEqualTo(Alike.of(unknown).saying("901200299", "901200201"));
    SERVER.clock().advance(Duration.ofMinutes(2));
    FACTURATECH.ask(SERVER.person(), "901200201");
    FACTURATECH.code(Facturatech.mailOf("901200201"), 2); // what came before it would be here
    assertThat(SERVER.inbox().to("otro@firma.example")).isEmpty();
    assertThat(SERVER.inbox().to(Facturatech.mailOf("901200201"))).hasSize(2);
  }

  @Test
  @DisplayName(
      "C4 another code is sent after a minute that the page shows; asked sooner it says so")
  void resend() {
    FACTURATECH.client("901200202");
    Person.Page page = FACTURATECH.ask(SERVER.person(), "901200202");
    assertThat(page.text()).contains("Podrá pedir otro código en 1:00");

    Person.Page tooSoon = page.press("Volver a enviar el código");
    assertThat(tooSoon.status()).isEqualTo(422);
    assertThat(tooSoon.problems()).contains("Todavía no podemos enviar otro código.");

    FACTURATECH.code(Facturatech.mailOf("901200202"), 1);
    SERVER.clock().advance(Duration.ofSeconds(60));
    Person.Page again = tooSoon.press("Volver a enviar el código");
    assertThat(again.firstStatus()).isEqualTo(303);
    assertThat(again.text()).contains("Podrá pedir otro código en 1:00");
    FACTURATECH.code(Facturatech.mailOf("901200202"), 2);
  }

  @Test
  @DisplayName("C7 a newer code replaces the older one; letter case counts")
  void newer() {
    FACTURATECH.client("901200203");
    Person.Page page = FACTURATECH.ask(SERVER.person(), "901200203");
    String first = FACTURATECH.code(Facturatech.mailOf("901200203"), 1);
    SERVER.clock().advance(Duration.ofSeconds(60));
    Person.Page again = page.press("Volver a enviar el código");
    String second = FACTURATECH.code(Facturatech.mailOf("901200203"), 2);

    Person.Page refused = Facturatech.update(again, first, "901200203", Facturatech.NEW);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("code"))
        .isEqualTo(
            "Ese código no sirve. Si pidió varios, use el del correo más reciente. Le quedan 4"
                + " intentos.");
    assertThat(Facturatech.update(refused, second, "901200203", Facturatech.NEW).title())
        .isEqualTo(DONE);
  }

  @Test
  @DisplayName("C7 the code lasts 12 hours")
  void lasts() {
    FACTURATECH.client("901200204");
    FACTURATECH.client("901200205");
    FACTURATECH.ask(SERVER.person(), "901200204");
    FACTURATECH.ask(SERVER.person(), "901200205");
    String inTime = FACTURATECH.code(Facturatech.mailOf("901200204"), 1);
    String tooLate = FACTURATECH.code(Facturatech.mailOf("901200205"), 1);

    SERVER.clock().advance(Duration.ofHours(12).minusSeconds(1));
    assertThat(withCode(inTime, "901200204").title()).isEqualTo(DONE);
    SERVER.clock().advance(Duration.ofSeconds(1));
    assertThat(withCode(tooLate, "901200205").problem("code")).startsWith("Ese código no sirve.");
  }

  @Test
  @DisplayName("C7 the code works once, and for its own account only")
  @Asvs("6.6.2")
  void once() {
    FACTURATECH.client("901200206");
    FACTURATECH.client("901200207");
    FACTURATECH.ask(SERVER.person(), "901200206");
    String code = FACTURATECH.code(Facturatech.mailOf("901200206"), 1);

    assertThat(withCode(code, "901200207").status()).isEqualTo(422);
    assertThat(withCode(code, "901200206").title()).isEqualTo(DONE);
    assertThat(withCode(code, "901200206").status()).isEqualTo(422);
  }

  @Test
  @DisplayName(
      "C7 T5 wrong codes are counted; after the fifth the right one is useless too, and the page says to ask for a new one")
  @Asvs("6.6.3")
  void counted() {
    FACTURATECH.client("901200208");
    FACTURATECH.ask(SERVER.person(), "901200208");
    String code = FACTURATECH.code(Facturatech.mailOf("901200208"), 1);

    for (String left : new String[] {"Le quedan 4", "Le quedan 3", "Le quedan 2", "Le queda 1"}) {
      assertThat(withCode("_____", "901200208").problem("code")).contains(left);
    }
    String useless =
        "Ese código se bloqueó por varios intentos errados y ya no sirve. Pida uno nuevo y use el del"
            + " correo más reciente.";
    assertThat(withCode("_____", "901200208").problem("code")).isEqualTo(useless);
    assertThat(withCode(code, "901200208").problem("code")).isEqualTo(useless);
    SERVER.clock().advance(Duration.ofMinutes(2));
    FACTURATECH.ask(SERVER.person(), "901200208");
    String fresh = FACTURATECH.code(Facturatech.mailOf("901200208"), 2);
    assertThat(withCode(fresh, "901200208").title()).isEqualTo(DONE);
  }

  @Test
  @DisplayName("C7 guessing a code for data that nobody has is answered and counted alike")
  @Asvs("6.3.8")
  void unknown() {
    FACTURATECH.client("901200209");
    for (int i = 0; i < 6; i++) {
      assertThat(Alike.of(withCode("_____", "901200298")).saying("901200298", "901200209"))
          .isEqualTo(Alike.of(withCode("_____", "901200209")));
    }
  }

  @Test
  @DisplayName(
      "T5 a refused form keeps the identity, but neither code nor password; the code is not spent")
  void keeps() {
    FACTURATECH.client("901200210");
    FACTURATECH.ask(SERVER.person(), "901200210");
    String code = FACTURATECH.code(Facturatech.mailOf("901200210"), 1);
    Person.Page refused =
        Facturatech.update(
            SERVER.person().open("/facturatech/recover/reset-by-code"), code, "901200210", "corta");

    assertThat(refused.problem("secret")).isEqualTo("Es muy corta. Use mínimo 8 caracteres.");
    assertThat(refused.value("login")).isEqualTo("901200210");
    assertThat(refused.value("code")).isEmpty();
    assertThat(refused.response().body()).doesNotContain(code, "corta\"");
    assertThat(Facturatech.update(refused, code, "901200210", Facturatech.NEW).title())
        .isEqualTo(DONE);
  }

  private static Person.Page withCode(String code, String nit) {
    return Facturatech.update(
        SERVER.person().open("/facturatech/recover/reset-by-code"), code, nit, Facturatech.NEW);
  }
}
