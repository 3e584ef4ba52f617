package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.AtOnce;
import io.portero.support.EditedPortal;
import io.portero.support.Person;
import io.portero.support.Sample;
import io.portero.support.Server;
import io.portero.support.SettableClock;
import io.portero.support.TestDatabase;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A captcha that is asked only of networks that have become suspicious, in a portal whose file says so.
class AdaptiveCaptchaTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final SettableClock CLOCK = SettableClock.atSomeMorning();
  private static final String[] CODE = {
    "code", "aB3x9", "login", "900400100", "secret", Facturatech.NEW, "secretAgain", Facturatech.NEW
  };
  private static Server server;

  @BeforeAll
  static void start(@TempDir Path portals) {
    new EditedPortal(portals, "facturatech")
        .change("haveCode: true, captcha: true", "haveCode: true, captcha: { adaptive: true }")
        .change("captcha: altcha", "captcha: { use: altcha, adaptive: true, from: 2 }");
    Map<String, Object> settings =
        Map.of(
            "portero.portals", portals,
            "portero.proxies", "127.0.0.1",
            "portero.captcha", "on",
            "portero.limits", "on");
    server = Server.start(DATABASE, settings, CLOCK);
    new Sample(server).client("900400100", "pagos@firma.example", Facturatech.OLD);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Person person(String network) {
    return server.person().from(network);
  }

  private static Person.Page form(String network) {
    return person(network).open("/facturatech/recover");
  }

  private static String[] data(String nit) {
    return new String[] {"kind", "client", "login", nit, "email", "pagos@firma.example"};
  }

  private static Person.Page ask(Person.Page form, String nit) {
    return form.press("Enviar código", data(nit));
  }

  private static boolean asks(Person.Page page) {
    return !page.document().select("#captcha").isEmpty();
  }

  @Test
  @DisplayName("C3 two answers of a network go without a captcha, the third page asks for it")
  @Asvs("2.4.1")
  void third() {
    assertThat(ask(form("203.0.113.1"), "900400101").firstStatus()).isEqualTo(303);
    assertThat(ask(form("203.0.113.1"), "900400102").firstStatus()).isEqualTo(303);

    Person.Page third = form("203.0.113.1");
    assertThat(asks(third)).isTrue();
    assertThat(asks(form("203.0.113.2"))).isFalse();
    Person.Page refused = ask(third, "900400103");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem("captcha")).startsWith("Falta comprobar que no es un robot.");
    String[] solved = new CaptchaSolver(server).inWords(refused, data("900400103"));
    assertThat(refused.press("Enviar código", solved).firstStatus()).isEqualTo(303);

    CLOCK.advance(Duration.ofHours(1));
    assertThat(asks(form("203.0.113.1"))).isFalse();
  }

  @Test
  @DisplayName(
      "C3 T5 an answer whose page did not ask yet comes back with the captcha and all that was typed")
  void meanwhile() {
    Person.Page early = form("203.0.113.3");
    ask(form("203.0.113.3"), "900400104");
    ask(form("203.0.113.3"), "900400105");

    Person.Page back = ask(early, "900400106");

    assertThat(back.status()).isEqualTo(422);
    assertThat(back.problem("captcha")).startsWith("Un paso más antes de seguir");
    assertThat(back.value("login")).isEqualTo("900400106");
    assertThat(back.value("email")).isEqualTo("pagos@firma.example");
    String[] solved = new CaptchaSolver(server).inWords(back, data("900400106"));
    assertThat(back.press("Enviar código", solved).firstStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName(
      "C4 the page for the code asks after one wrong code, and no secret comes back with it")
  void secrets() {
    Person.Page early = ask(form("203.0.113.4"), "900400107");
    Person.Page wrong = ask(form("203.0.113.4"), "900400108").press("Actualizar contraseña", CODE);
    assertThat(wrong.problem("code")).isNotEmpty();
    assertThat(asks(wrong)).isTrue();

    Person.Page back = early.press("Actualizar contraseña", CODE);

    assertThat(back.problem("captcha")).startsWith("Un paso más");
    assertThat(back.problem("code")).isEmpty();
    assertThat(back.value("login")).isEqualTo("900400100");
    assertThat(back.value("code") + back.value("secret") + back.value("secretAgain")).isEmpty();
  }

  @Test
  @DisplayName("C3 known and unknown data are counted alike, and slips of the pen are not")
  @Asvs("6.3.8")
  void alike() {
    List<Boolean> known = new ArrayList<>();
    List<Boolean> unknown = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      known.add(asks(form("203.0.113.5")));
      ask(form("203.0.113.5"), "900400100");
      unknown.add(asks(form("203.0.113.6")));
      ask(form("203.0.113.6"), "900400999");
      assertThat(form("203.0.113.7").press("Enviar código", "login", "").status()).isEqualTo(422);
      assertThat(asks(form("203.0.113.7"))).isFalse();
    }
    assertThat(known).isEqualTo(unknown).containsExactly(false, false, true, true);
  }

  @Test
  @DisplayName("C3 of 24 answers of a network at the same moment two go without a captcha")
  @Asvs("2.4.1")
  void atOnce() {
    List<Callable<Integer>> answers = new ArrayList<>();
    for (int i = 10; i < 34; i++) {
      Person person = person("2001:db8:1:2::" + i); // one subscriber has the whole /64
      Person.Page page = person.open("/facturatech/recover");
      HttpRequest answer = page.request("Enviar código", data("9004002" + i));
      answers.add(() -> person.sendRaw(answer).statusCode());
    }
    assertThat(AtOnce.all(answers)).filteredOn(status -> status == 303).hasSize(2);
  }

  @Test
  @DisplayName("B4 after 12 answers in words a network is asked to wait or to use scripts")
  void wordsRunOut() {
    Person.Page page = person("203.0.113.8").open("/facturatech/register");
    String[] data = {"documentNumber", "900400300", "name", "Pagos SAS", "email", "p@f.example"};
    for (int i = 0; i < 12; i++) {
      page = page.press("Continuar", CaptchaSolver.and(data, "words", "no sé"));
      assertThat(page.problem("captcha")).startsWith("Falta comprobar");
    }
    page = page.press("Continuar", new CaptchaSolver(server).inWords(page, data));
    assertThat(page.problem("captcha")).contains("Espere diez minutos");
    Person.Page elsewhere = person("203.0.113.9").open("/facturatech/register");
    assertThat(
            elsewhere
                .press("Continuar", new CaptchaSolver(server).inWords(elsewhere, data))
                .firstStatus())
        .isEqualTo(303);
  }
}
