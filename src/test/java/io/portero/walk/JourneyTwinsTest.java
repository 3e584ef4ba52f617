package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The back button, reloads, second tabs and second clicks: each answer has one effect, and the person is told where
/// they stand.
class JourneyTwinsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Multiportal MULTIPORTAL = new Multiportal(SERVER);
  private static final String PASSWORD = "Cafe-Tinto.47";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Person person = SERVER.person();
  private final String user = "gemela" + COUNT.incrementAndGet();
  private final String email = user + "@alianza.com.co";

  @Test
  @DisplayName(
      "register: an older page answered once more leads to where the journey is, and counts once")
  @Asvs("2.3.1")
  void registerBack() {
    Newcomer luz = new Newcomer(SERVER.server());
    Person.Page consent = luz.toConsent(person);
    String[] both = {"consent-data", "yes", "consent-messages", "yes"};
    Person.Page code = consent.press("Aceptar", both);

    Person.Page again = consent.press("Aceptar", both);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.title()).isEqualTo("Código de seguridad");
    assertThat(again.problems()).contains("Este paso ya lo había hecho: siga desde aquí.");
    assertThat(luz.traces(journey(code))).containsEntry("consent", 2L);
    assertThat(again.press("Enviar", "code", luz.code()).title()).isEqualTo("Su imagen y su frase");
    assertThat(SERVER.inbox().to(luz.email)).hasSize(1);
  }

  @Test
  @DisplayName("register: reloading any page changes nothing, the last one included")
  void registerReload() {
    Newcomer luz = new Newcomer(SERVER.server());
    Person.Page code = luz.toCode(person);
    assertThat(code.reload().reload().value("revision")).isEqualTo(code.value("revision"));
    Person.Page end =
        code.press("Enviar", "code", luz.code())
            .press("Aceptar", "image", Newcomer.IMAGE, "phrase", Newcomer.PHRASE)
            .press("Finalizar", Newcomer.credentials(luz.userName()));
    assertThat(end.reload().dialog()).isEqualTo(end.dialog()).contains("Registro exitoso");
    SERVER.inbox().await(luz.email, 2);
    assertThat(SERVER.inbox().to(luz.email)).hasSize(2);
  }

  @Test
  @DisplayName("register: an answer from the tab of another journey is not taken for this one's")
  void registerTwoTabs() {
    Newcomer luz = new Newcomer(SERVER.server());
    Newcomer ana = new Newcomer(SERVER.server());
    Person.Page emptyTab = person.open("/multiportal/register");
    Person.Page first = luz.toConsent(person);
    Person.Page second = emptyTab.press("Continuar", ana.data());
    assertThat(second.title()).isEqualTo("Términos y condiciones");

    Person.Page stale = first.press("Aceptar", "consent-data", "yes", "consent-messages", "yes");

    assertThat(stale.status()).isEqualTo(409);
    assertThat(luz.traces(journey(first))).containsEntry("consent", 0L);
    assertThat(ana.traces(journey(second))).containsEntry("consent", 0L);
    assertThat(SERVER.inbox().to(luz.email)).isEmpty();
    assertThat(second.press("Aceptar", "consent-data", "yes", "consent-messages", "yes").title())
        .isEqualTo("Código de seguridad");
    assertThat(ana.code()).hasSize(6);
  }

  @Test
  @DisplayName(
      "register: two clicks on the first page make one journey, two on the last one account")
  void registerTwoClicks() {
    Newcomer luz = new Newcomer(SERVER.server());
    HttpRequest data = luz.toData(person).request("Continuar", luz.data());
    List<HttpResponse<String>> answers = person.sendAtOnce(Collections.nCopies(3, data));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303, 409).contains(303);
    assertThat(
            SERVER.count(
                "select count(*) from journey where facts::text like ?",
                "%" + luz.memberId() + "%"))
        .isEqualTo(1);

    Person.Page user =
        person
            .open("/multiportal/register/consent")
            .press("Aceptar", "consent-data", "yes", "consent-messages", "yes")
            .press("Enviar", "code", luz.code())
            .press("Aceptar", "image", Newcomer.IMAGE, "phrase", Newcomer.PHRASE);
    HttpRequest last = user.request("Finalizar", Newcomer.credentials(luz.userName()));
    answers = person.sendAtOnce(Collections.nCopies(3, last));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303, 409);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(answer -> assertThat(answer.body()).contains("Registro exitoso"));
    assertThat(luz.traces(luz.memberId())).containsEntry("account", 1L);
    SERVER.inbox().await(luz.email, 2);
    assertThat(SERVER.inbox().to(luz.email)).hasSize(2);
  }

  @Test
  @DisplayName("A5 A6 recover: two clicks on «Enviar» ask once, and two on «Finalizar» change once")
  void recoverTwoClicks() {
    SERVER.sample().companyUser("900102030", user, email, PASSWORD);
    HttpRequest ask =
        person
            .open("/alianza/recover")
            .request("Enviar", "documentNumber", "900102030", "user", user);
    assertThat(person.sendAtOnce(Collections.nCopies(3, ask)))
        .extracting(HttpResponse::statusCode)
        .containsOnly(303, 409)
        .contains(303);
    String link = SERVER.inbox().await(email).link();
    assertThat(recoveriesAsked()).isEqualTo(1);

    HttpRequest choose = chooses(person.open(link));
    List<HttpResponse<String>> answers = person.sendAtOnce(Collections.nCopies(3, choose));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303, 409);
    SERVER.inbox().await(email, 2);
    assertThat(SERVER.inbox().to(email)).hasSize(2);
  }

  @Test
  @DisplayName("sign-in: two clicks open the account, and neither is an error")
  void signInTwoClicks() {
    Multiportal.Someone who = MULTIPORTAL.someone(user);
    MULTIPORTAL.enrol(person, who);
    HttpRequest enter = Multiportal.toPin(person, user).request("Entrar", "secret", who.pin());

    List<HttpResponse<String>> answers = person.sendAtOnce(Collections.nCopies(2, enter));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
    assertThat(person.open("/multiportal/account").title()).isNotEmpty();
    assertThat(person.open("/multiportal/account").path()).isEqualTo("/multiportal/account");
  }

  @Test
  @DisplayName("sign-in: two clicks on the code open the account once, and both lead into it")
  void codeTwoClicks() {
    Multiportal.Someone who = MULTIPORTAL.someone(user);
    Multiportal.Asked asked = MULTIPORTAL.ask(person, who);
    HttpRequest enter = asked.page().request("Entrar", "code", asked.code());

    List<HttpResponse<String>> answers = person.sendAtOnce(Collections.nCopies(2, enter));

    assertThat(answers)
        .allMatch(answer -> answer.statusCode() == 303)
        .extracting(answer -> answer.headers().firstValue("Location").orElseThrow())
        .allMatch(location -> location.endsWith("/multiportal/account"));
    assertThat(person.open("/multiportal/account").path()).isEqualTo("/multiportal/account");
  }

  @Test
  @DisplayName("change: two clicks change once; the older page then leads to the end")
  void changeTwoClicks() {
    Multiportal.Someone who = MULTIPORTAL.someone(user);
    MULTIPORTAL.signIn(person, who);
    Person.Page proof = person.open("/multiportal/change");
    Person.Page fresh = proof.submit("secret", "7306");
    assertThat(fresh.firstStatus()).isEqualTo(303);
    HttpRequest choose = fresh.request("Finalizar", "secret", "8164", "secretAgain", "8164");

    List<HttpResponse<String>> answers = person.sendAtOnce(Collections.nCopies(3, choose));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
    assertThat(answers).allMatch(answer -> answer.statusCode() < 500);
    String told = "Cambió su clave del Multiportal";
    SERVER.inbox().await(who.email(), told, 1);
    assertThat(SERVER.inbox().to(who.email(), told)).hasSize(1);
  }

  private static HttpRequest chooses(Person.Page page) {
    return page.request(
        "Finalizar",
        "secret",
        "Lluvia-verde.42",
        "secretAgain",
        "Lluvia-verde.42",
        "accept",
        "yes");
  }

  private long recoveriesAsked() {
    return SERVER.count(
        """
        select count(*) from audit join account on account.id = audit.account
        where what = 'recovery-request' and user_name = ?
        """,
        user);
  }

  private static java.util.UUID journey(Person.Page page) {
    return java.util.UUID.fromString(page.value("start"));
  }
}
