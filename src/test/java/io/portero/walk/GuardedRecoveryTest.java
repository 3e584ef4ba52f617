package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Recovery with captcha and limits on, by somebody without JavaScript.
class GuardedRecoveryTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.guarded();
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);
  private static final Alianza ALIANZA = new Alianza(SERVER);

  @Test
  @DisplayName("C3 T5 without an answer to the captcha nothing is sent, and what was typed stays")
  @Asvs("2.4.1")
  void captchaNeeded() {
    Person.Page refused = FACTURATECH.ask(SERVER.person(), "901500501");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.document().select("#captcha-error").text())
        .startsWith("Falta comprobar que no es un robot.");
    assertThat(refused.value("login")).isEqualTo("901500501");
    assertThat(refused.value("email")).isEqualTo("901500501@firma.example");
  }

  @Test
  @DisplayName("C3 C4 T2 both pages with their captcha can be done in words, without JavaScript")
  void byWords() {
    CaptchaSolver solver = new CaptchaSolver(SERVER.server());
    FACTURATECH.client("901500502");
    Person.Page ask = SERVER.person().open("/facturatech/recover");
    Person.Page page =
        ask.press(
            "Enviar código",
            solver.inWords(ask, "login", "901500502", "email", Facturatech.mailOf("901500502")));
    assertThat(page.firstStatus()).isEqualTo(303);
    String code = FACTURATECH.code(Facturatech.mailOf("901500502"), 1);

    // the first answer here is still good for the captcha of the page before, once
    assertThat(page.document().select(".robot-ask")).isEmpty();
    Person.Page wrong = Facturatech.update(page, "A1b2C", "901500502", Facturatech.NEW);
    assertThat(wrong.document().select("#captcha-error")).isEmpty();
    assertThat(wrong.problem("code")).startsWith("Ese código no sirve.");
    Person.Page unproved = Facturatech.update(wrong, code, "901500502", Facturatech.NEW);
    assertThat(unproved.document().select("#captcha-error")).isNotEmpty();
    Person.Page done =
        unproved.press(
            "Actualizar contraseña",
            solver.inWords(
                unproved, "code", code, "secret", Facturatech.NEW, "secretAgain", Facturatech.NEW));
    assertThat(done.title()).isEqualTo("Su contraseña ha sido actualizada.");
  }

  @Test
  @DisplayName("A5 one account gets three mails an hour, whoever asks; the page stays the same")
  @Asvs({"2.3.2", "2.4.1"})
  void threeMails() {
    ALIANZA.user("900950501", "buzon");
    Person.Page first = ALIANZA.ask(SERVER.person(), "900950501", "buzon");
    ALIANZA.mail("900950501", "buzon");
    ALIANZA.mail("900950501", "buzon");
    Person.Page fourth = ALIANZA.ask(SERVER.person(), "900950501", "buzon");

    assertThat(Alike.of(fourth)).isEqualTo(Alike.of(first));
    ALIANZA.user("900950501", "otro");
    ALIANZA.mail("900950501", "otro"); // asked later: a fourth mail would have come before it
    assertThat(SERVER.inbox().to("buzon@firma.example")).hasSize(3);
    SERVER.clock().advance(Duration.ofHours(1));
    assertThat(ALIANZA.mail("900950501", "buzon").link()).isNotEmpty();
  }

  @Test
  @DisplayName(
      "C6 whoever asks for codes too soon, again and again, does not use up the owner's messages of the hour")
  void tooSoon() {
    SERVER.clock().advance(Duration.ofMinutes(11)); // answers in words are few in ten minutes
    FACTURATECH.client("901500509");
    String email = Facturatech.mailOf("901500509");
    for (int i = 1; i <= 4; i++) {
      askInWords("901500509");
      int asked = i;
      Awaitility.await().until(() -> handled("901500509") == asked);
    }
    assertThat(SERVER.inbox().to(email)).hasSize(1);

    SERVER.clock().advance(Duration.ofMinutes(2));
    askInWords("901500509");
    assertThat(FACTURATECH.code(email, 2)).isNotEmpty();
  }

  private static void askInWords(String nit) {
    Person.Page ask = SERVER.person().open("/facturatech/recover");
    String[] typed =
        new CaptchaSolver(SERVER.server())
            .inWords(ask, "login", nit, "email", Facturatech.mailOf(nit));
    assertThat(ask.press("Enviar código", typed).firstStatus()).isEqualTo(303);
  }

  private static long handled(String nit) {
    return SERVER.count(
        """
        select count(*) from audit join account on account.id = audit.account
        where audit.what = 'recovery-request' and account.user_name = ?
        """,
        nit);
  }
}
