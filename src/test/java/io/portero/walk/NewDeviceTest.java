package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import io.portero.walk.Multiportal.Asked;
import io.portero.walk.Multiportal.Someone;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A PIN on a device that is not known needs a code; on one that its owner had remembered it does not (B11).
class NewDeviceTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Someone rosa = MULTIPORTAL.someone("rosa.nueva" + COUNT.incrementAndGet());
  private final Person person = SERVER.person();

  @Test
  @DisplayName("B11 the right PIN on a new device opens nothing: it brings a code, by mail and SMS")
  @Asvs({"2.3.1", "16.3.1"})
  void asksForACode() {
    Asked asked = MULTIPORTAL.ask(person, rosa);
    Person.Page page = asked.page();
    String code = asked.code();

    assertThat(page.title()).isEqualTo("Dispositivo nuevo");
    assertThat(page.text()).contains("Su clave está bien.", "Enviamos un código al correo");
    assertThat(page.response().body()).doesNotContain(rosa.email()).doesNotContain(code);
    assertThat(page.field("code").attr("autocomplete")).isEqualTo("one-time-code");
    assertThat(page.field("remember").hasAttr("checked")).isFalse();
    assertThat(person.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");
    Inbox.Message mail = SERVER.inbox().await(rosa.email());
    assertThat(mail.text()).contains(rosa.user(), "127.0.0.1", "/multiportal/not-me/");
    Person.Page account = page.press("Entrar", "code", code);
    assertThat(account.path()).isEqualTo("/multiportal/account");
    assertThat(account.document().select("#activity b").eachText())
        .containsExactlyInAnyOrder(
            "Entró al portal", "Escribió un código", "Escribió la clave en un dispositivo nuevo");
  }

  @Test
  @DisplayName("B11 a wrong PIN on a new device brings no code, and says nothing of devices")
  @Asvs("2.3.1")
  void wrongPin() {
    Person.Page page = Multiportal.toPin(person, rosa.user()).press("Entrar", "secret", "9410");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.path()).isEqualTo("/multiportal/sign-in/authenticate");
    assertThat(person.open("/multiportal/sign-in/know-device").path())
        .isEqualTo("/multiportal/sign-in/authenticate");
    assertThat(SERVER.inbox().to(rosa.email())).isEmpty();
  }

  @Test
  @DisplayName("B7 B11 three wrong codes block the code of a new device; another one helps")
  @Asvs("6.6.3")
  void blocked() {
    Asked asked = MULTIPORTAL.ask(person, rosa);
    Person.Page page = asked.page();
    String code = asked.code();
    for (int i = 0; i < 3; i++) {
      page = page.press("Entrar", "code", wrong(code));
    }
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("El código se bloqueó");
    assertThat(page.has("code")).isFalse();

    SERVER.clock().advance(Duration.ofSeconds(61));
    Person.Page reloaded = page.reload();
    Asked again = MULTIPORTAL.ask(rosa, () -> reloaded.press("Pedir otro código"));
    assertThat(again.page().press("Entrar", "code", again.code()).path())
        .isEqualTo("/multiportal/account");
  }

  @Test
  @DisplayName("B11 the code of a new device lasts ten minutes, and not one second more")
  @Asvs("6.5.5")
  void lasts() {
    Asked late = MULTIPORTAL.ask(person, rosa);
    SERVER.clock().advance(Duration.ofMinutes(10));
    assertThat(late.page().press("Entrar", "code", late.code()).problem("code"))
        .startsWith("Ese código ya venció.");
    assertThat(person.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");

    Asked inTime = MULTIPORTAL.ask(person, rosa);
    SERVER.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(inTime.page().press("Entrar", "code", inTime.code()).path())
        .isEqualTo("/multiportal/account");
  }

  @Test
  @DisplayName("B11 who does not tick the box is asked again the next time, and gets no cookie")
  void notRemembered() {
    assertThat(MULTIPORTAL.signIn(person, rosa).path()).isEqualTo("/multiportal/account");

    assertThat(device(person)).isEmpty();
    assertThat(MULTIPORTAL.toCode(person, rosa).title()).isEqualTo("Dispositivo nuevo");
  }

  @Test
  @DisplayName(
      "B11 a remembered device needs the PIN only, after signing out too; its owner is told")
  @Asvs("6.3.7")
  void remembered() {
    Person.Page account = MULTIPORTAL.enrol(person, rosa);
    assertThat(account.path()).isEqualTo("/multiportal/account");
    HttpCookie cookie = device(person).orElseThrow();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(90).toSeconds());
    Inbox.Message told = SERVER.inbox().await(rosa.email(), "Recordamos un dispositivo nuevo", 1);
    assertThat(told.text()).contains("/multiportal/not-me/", "127.0.0.1");
    account.press("Cerrar sesión");
    assertThat(person.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");

    assertThat(Multiportal.afterPin(person, rosa).path()).isEqualTo("/multiportal/account");
    assertThat(Multiportal.afterPin(SERVER.person(), rosa).title()).isEqualTo("Dispositivo nuevo");
    SERVER.clock().advance(Duration.ofDays(90));
    assertThat(MULTIPORTAL.toCode(person, rosa).title()).isEqualTo("Dispositivo nuevo");
  }

  @Test
  @DisplayName(
      "B11 a device is known for the account that had it remembered, and may be for several")
  void severalPeople() {
    Someone luis = MULTIPORTAL.someone("luis" + rosa.user());
    MULTIPORTAL.enrol(person, rosa);
    HttpCookie first = device(person).orElseThrow();
    assertThat(MULTIPORTAL.toCode(person, luis).title()).isEqualTo("Dispositivo nuevo");

    MULTIPORTAL.enrol(person, luis);

    assertThat(device(person).orElseThrow().getValue()).isNotEqualTo(first.getValue());
    assertThat(Multiportal.afterPin(person, luis).path()).isEqualTo("/multiportal/account");
    assertThat(Multiportal.afterPin(person, rosa).path()).isEqualTo("/multiportal/account");
    Person planted = SERVER.person();
    planted.plant(first);
    assertThat(MULTIPORTAL.toCode(planted, luis).title()).isEqualTo("Dispositivo nuevo");
    assertThat(MULTIPORTAL.toCode(planted, rosa).title()).isEqualTo("Dispositivo nuevo");
  }

  @Test
  @DisplayName("B11 one right code sent 64 times at once opens one session and enrols one device")
  @Asvs("6.5.1")
  void once() {
    Asked asked = MULTIPORTAL.ask(person, rosa);
    Person.Page page = asked.page();
    String code = asked.code();
    var enter = page.request("Entrar", "code", code, "remember", "yes");

    List<HttpResponse<String>> answers = person.sendAtOnce(Collections.nCopies(64, enter));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
    assertThat(answers)
        .filteredOn(a -> a.headers().allValues("Set-Cookie").toString().contains("device-"))
        .hasSize(1);
    assertThat(count("select count(*) from known_device d join account a on a.id = d.account"))
        .isEqualTo(1);
    assertThat(count("select count(*) from account_session s join account a on a.id = s.account"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName(
      "B11 thirty wrong codes are all that a PIN has: after them only a new PIN opens the account elsewhere")
  @Asvs({"2.3.2", "6.6.3"})
  void spent() {
    Person known = SERVER.person();
    MULTIPORTAL.enrol(known, rosa);
    SERVER
        .sql()
        .sql("update account set device_codes = 29 where user_name = ?")
        .param(rosa.user())
        .update();
    Asked asked = MULTIPORTAL.ask(person, rosa);
    Person.Page page = asked.page();
    String code = asked.code();
    Person.Page last = page.press("Entrar", "code", wrong(code));

    assertThat(last.text()).contains("desde aquí ya no se puede entrar");
    assertThat(last.has("code")).isFalse();
    Person.Page right = page.press("Entrar", "code", code);
    assertThat(right.status()).isEqualTo(422);
    assertThat(right.text()).contains("Recupere su acceso");
    assertThat(person.open("/multiportal/account").path()).isEqualTo("/multiportal/sign-in");
    assertThat(Multiportal.afterPin(known, rosa).path()).isEqualTo("/multiportal/account");
  }

  @Test
  @DisplayName("B11 of the thirty, only wrong codes are spent that were compared with one in force")
  void notSpent() {
    Asked asked = MULTIPORTAL.ask(person, rosa);
    Person.Page page = asked.page();
    page.press("Entrar", "code", "0".repeat(1_001));
    SERVER.clock().advance(Duration.ofMinutes(11));
    assertThat(page.press("Entrar", "code", asked.code()).problem("code")).contains("venció");
    assertThat(wrongCodes()).isZero();
    Person.Page reloaded = page.reload();
    Asked again = MULTIPORTAL.ask(rosa, () -> reloaded.press("Pedir otro código"));

    again.page().press("Entrar", "code", wrong(again.code()));
    assertThat(wrongCodes()).isEqualTo(1);
    again.page().press("Entrar", "code", again.code());
    assertThat(wrongCodes()).isEqualTo(1);
  }

  private long wrongCodes() {
    return SERVER.count("select device_codes from account where user_name = ?", rosa.user());
  }

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private static Optional<HttpCookie> device(Person person) {
    return person.cookies().stream().filter(c -> c.getName().contains("device-")).findFirst();
  }

  private long count(String select) {
    return SERVER.count(select + " where a.user_name = ?", rosa.user());
  }
}
