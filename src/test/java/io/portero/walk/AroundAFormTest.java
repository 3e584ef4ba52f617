package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a browser does around a form: goes back, loads again, waits too long, keeps no cookies.
class AroundAFormTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);
  private static final Facturatech FACTURATECH = new Facturatech(SERVER);

  private static final String SECRET = "Nadie.lo-sabe.77";

  private static Person.Page refused(Person person, String user) {
    return person
        .open("/alianza/sign-in")
        .press("Iniciar", "documentNumber", "901810001", "user", user, "secret", SECRET);
  }

  @Test
  @DisplayName(
      "a refused form leads to a page of its own: with what was typed, without its secret, the same after a reload")
  void redirects() {
    Person person = SERVER.person();
    Person.Page page = refused(person, "ausente");
    assertThat(page.uri().getQuery()).matches("again=[A-Za-z0-9_-]{8}");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems()).contains("Los datos no coinciden.");
    assertThat(page.value("user")).isEqualTo("ausente");
    assertThat(page.uri().toString()).doesNotContain("ausente", SECRET);
    assertThat(page.response().body()).doesNotContain(SECRET);
    assertThat(person.cookies()).noneMatch(c -> c.getValue().contains("ausente"));

    Person.Page again = page.reload();
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.value("user")).isEqualTo("ausente");
    Person.Page plain = person.open("/alianza/sign-in");
    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.value("user")).isEmpty();
    assertThat(plain.problems()).isEmpty();
  }

  @Test
  @DisplayName(
      "what is kept opens in the browser, portal and journey that it was kept for, and for half an hour")
  void bound() {
    Person person = SERVER.person();
    Person.Page page = refused(person, "ausente2");
    String query = "?" + page.uri().getQuery();
    assertThat(SERVER.person().open("/alianza/sign-in" + query).value("user")).isEmpty();
    assertThat(person.open("/alianza/recover" + query).value("user")).isEmpty();
    assertThat(person.open("/alianza/sign-in?again=AAAAAAAA").value("user")).isEmpty();
    SERVER.clock().advance(Duration.ofMinutes(31));
    assertThat(page.reload().value("user")).isEmpty();
  }

  @Test
  @DisplayName(
      "known or unknown, the answer to a refused form and its page are alike to the byte count")
  void alike() {
    ALIANZA.user("901810001", "presente");
    Person member = SERVER.person();
    Person stranger = SERVER.person();
    Person.Page known = refused(member, "presente");
    Person.Page unknown = refused(stranger, "ausente3");
    assertThat(known.status()).isEqualTo(unknown.status());
    assertThat(kept(member).length()).isEqualTo(kept(stranger).length());
    assertThat(known.problems()).isEqualTo(unknown.problems());
  }

  private static String kept(Person person) {
    return person.cookies().stream()
        .filter(c -> c.getName().endsWith("answer"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "64 KB in a field are refused like any other form, and the cookie is none that browsers drop")
  void tooMuch() {
    Person person = SERVER.person();
    Person.Page page =
        person
            .open("/alianza/recover")
            .press("Enviar", "documentNumber", "901810001", "user", "ñ".repeat(9_000));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.value("documentNumber")).isEqualTo("901810001");
    assertThat(kept(person).length()).isLessThan(4_000);
  }

  @Test
  @DisplayName("a program that asks for no HTML gets the page of a refusal at once")
  void programs() {
    Person person = SERVER.person();
    HttpResponse<String> raw =
        person.sendRaw(person.open("/alianza/sign-in").request("Iniciar", "user", "x"));
    assertThat(raw.statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName(
      "who comes too late is told so on a page that can be loaded again, and begins the same journey again")
  void tooLate() {
    Person person = SERVER.person();
    Person.Page terms =
        person
            .open("/facturatech/register")
            .submit("documentNumber", "901810002", "name", "Flores", "email", "f@firma.example");
    SERVER.clock().advance(Duration.ofMinutes(31));
    Person.Page gone = terms.submit("consent-data", "yes");
    assertThat(gone.uri().getQuery()).startsWith("again=");
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.reload().status()).isEqualTo(410);
    assertThat(gone.click("Empezar de nuevo").path()).isEqualTo("/facturatech/register");
  }

  @Test
  @DisplayName("who needs more time says so before the end, and the journey waits on")
  void stays() {
    Person person = SERVER.person();
    Person.Page sent = FACTURATECH.ask(person, "901810003");
    assertThat(sent.document().select("[data-expires]").attr("data-expires")).isEqualTo("1800");
    SERVER.clock().advance(Duration.ofMinutes(29));
    assertThat(sent.reload().document().select("[data-expires]").attr("data-expires"))
        .isEqualTo("60");
    assertThat(stay(person, sent)).isEqualTo("{\"left\":1800}");
    SERVER.clock().advance(Duration.ofMinutes(29));
    assertThat(sent.press("Volver a enviar el código").path())
        .isEqualTo("/facturatech/recover/reset-by-code");
    SERVER.clock().advance(Duration.ofMinutes(31));
    assertThat(stay(person, sent)).isEqualTo("{\"left\":0}");
  }

  private static String stay(Person person, Person.Page page) {
    return person
        .sendRaw(
            page.post(
                SERVER.server().url().resolve("/facturatech/stay/recover"),
                Map.of("_csrf", page.value("_csrf"))))
        .body();
  }

  @Test
  @DisplayName("a browser that keeps no cookies is told so, and led back to the form")
  void noCookies() {
    Person person = SERVER.person();
    Person.Page form = person.open("/facturatech/register");
    person.forgetCookie("csrf");
    Person.Page told = form.submit("name", "Flores del Valle");
    assertThat(told.status()).isEqualTo(403);
    assertThat(told.text()).contains("cookies").doesNotContain("mucho tiempo");
    assertThat(told.click("Volver al formulario").path())
        .isEqualTo("/facturatech/register/describe");
  }

  @Test
  @DisplayName("a session that ended by itself is said so where one signs in again")
  void sessionEnded() {
    ALIANZA.user("901810004", "dormida");
    Person person = SERVER.person();
    ALIANZA.signIn(person, "901810004", "dormida", Alianza.OLD);
    assertThat(SERVER.person().open("/alianza/account").problems()).isEmpty();
    SERVER.clock().advance(Duration.ofMinutes(31));
    Person.Page signIn = person.open("/alianza/account");
    assertThat(signIn.path()).isEqualTo("/alianza/sign-in");
    assertThat(signIn.text()).contains("Su sesión se cerró");
  }

  @Test
  @DisplayName(
      "whoever recovers one account inside another one's session is not led into the other")
  void anotherSession() {
    ALIANZA.user("901810005", "primera");
    ALIANZA.user("901810005", "segunda");
    Person person = SERVER.person();
    ALIANZA.signIn(person, "901810005", "primera", Alianza.OLD);
    Person.Page form = person.open(ALIANZA.mail("901810005", "segunda").link());
    Person.Page done =
        form.press("Finalizar", "secret", Alianza.NEW, "secretAgain", Alianza.NEW, "accept", "yes");
    assertThat(done.title()).contains("Felicidades");
    assertThat(done.text()).doesNotContain("Ir a su cuenta");
    assertThat(person.open("/alianza/account").path()).isEqualTo("/alianza/sign-in");
  }

  @Test
  @DisplayName("C4 the identity is not asked for twice: it stands in the next page's field")
  void notAskedTwice() {
    assertThat(FACTURATECH.ask(SERVER.person(), "901810006").value("login")).isEqualTo("901810006");
    assertThat(SERVER.person().open("/facturatech/recover/reset-by-code").value("login")).isEmpty();
  }

  @Test
  @DisplayName("what names somebody is not translated; the rest of the page is")
  void notTranslated() {
    SERVER.sample().registered("traducida", "t@correo.example", "7306", "rose", "Mi casa azul");
    Person.Page page = Multiportal.toPin(SERVER.person(), "traducida");
    List<String> kept = page.document().select("[translate=no]").eachText();
    assertThat(kept).anyMatch(t -> t.contains("Mi casa azul")).anyMatch(t -> t.equals("traducida"));
    assertThat(page.document().select("h1").parents().is("[translate=no]")).isFalse();
  }
}
