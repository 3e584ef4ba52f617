package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Sessions;
import io.portero.shared.Secret;
import io.portero.support.Alianza;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Fields that a form does not have, fields sent twice, and sessions that have had their time.
class FormsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final Alianza ALIANZA = new Alianza(SERVER);

  private static Person.Page signIn(Person person, String nit, String user) {
    return ALIANZA.signIn(person, nit, user, Alianza.OLD);
  }

  private static String session(Person person) {
    return person.cookies().stream()
        .filter(cookie -> cookie.getName().matches("(__Host-)?portero"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Sessions sessions() {
    return SERVER.server().bean(Sessions.class);
  }

  private static boolean isIn(Person person) {
    return person.open("/alianza/account").path().equals("/alianza/account");
  }

  @Test
  @DisplayName("what was typed is decoded once: a percent sign stays one")
  @Asvs("1.1.1")
  void decodedOnce() {
    Person.Page page =
        SERVER
            .person()
            .open("/alianza/sign-in")
            .press(
                "Iniciar",
                "documentNumber",
                "900900101",
                "user",
                "%3Cb%3E%2541&lt;",
                "secret",
                "x");

    assertThat(page.value("user")).isEqualTo("%3Cb%3E%2541&lt;");
  }

  @Test
  @DisplayName("fields that a form does not have change nothing")
  @Asvs({"8.2.3", "15.3.3"})
  void massAssignment() {
    ALIANZA.user("900900102", "sencilla");
    String row =
        "select portal || kind || user_name || email || name || status || coalesce(mobile, '') from account where user_name = 'sencilla'";
    String before = SERVER.sql().sql(row).query(String.class).single();
    Person person = SERVER.person();
    Person.Page ask = signIn(person, "900900102", "sencilla").click("Cambiar Contraseña");
    Person.Page choose =
        ask.press(
            "Continuar",
            "secret",
            Alianza.OLD,
            "user",
            "otra",
            "account",
            "00000000-0000-0000-0000-000000000001");
    Person.Page done =
        choose.press(
            "Finalizar",
            "secret",
            Alianza.NEW,
            "secretAgain",
            Alianza.NEW,
            "user",
            "jefa",
            "userName",
            "jefa",
            "email",
            "otra@evil.example",
            "status",
            "FROZEN",
            "portal",
            "facturatech",
            "name",
            "X",
            "kind",
            "admin");

    assertThat(done.status()).isEqualTo(200);
    assertThat(SERVER.sql().sql(row).query(String.class).single()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "what stands in a form's address counts for nothing, and of a field sent twice one value only is taken")
  @Asvs({"14.2.1", "15.3.7"})
  void pollution() {
    ALIANZA.user("900900103", "doblada");
    Person person = SERVER.person();
    HttpRequest wrong =
        person
            .open("/alianza/sign-in")
            .request(
                "Iniciar",
                "documentNumber",
                "900900103",
                "user",
                "doblada",
                "secret",
                "No-es-esta.1");
    URI polluted =
        URI.create(wrong.uri() + "?secret=Vieja*clave7&user=doblada&documentNumber=900900103");
    assertThat(
            person
                .sendRaw(HttpRequest.newBuilder(wrong, (_, _) -> true).uri(polluted).build())
                .statusCode())
        .isEqualTo(422);

    Person.Page page = SERVER.person().open("/alianza/sign-in");
    String twice =
        "_csrf=%s&start=%s&revision=0&documentType=NIT&documentNumber=900900103&user=doblada&secret=No-es-esta.1&secret=Vieja*clave7"
            .formatted(page.value("_csrf"), page.value("start"));
    assertThat(page.sendAsForm(twice).status()).isEqualTo(422);
  }

  @Test
  @DisplayName("a number beyond all numbers in a hidden field is no failure")
  @Asvs("1.4.2")
  void overflow() {
    for (String revision :
        List.of("99999999999999999999", "-1", "2147483648", "9223372036854775808")) {
      Person.Page page = SERVER.person().open("/alianza/recover");
      Person.Page answer =
          page.press(
              "Enviar", "documentNumber", "900900104", "user", "nadie", "revision", revision);
      assertThat(answer.status()).as(revision).isLessThan(500);
      assertThat(answer.firstStatus()).as(revision).isLessThan(500);
    }
  }

  @Test
  @DisplayName("a session that was idle for 30 minutes is over")
  @Asvs("7.3.1")
  void idle() {
    ALIANZA.user("900900105", "dormida");
    Person person = SERVER.person();
    signIn(person, "900900105", "dormida");
    assertThat(isIn(person)).isTrue();
    idleFor(person, 29);
    assertThat(isIn(person)).isTrue();
    idleFor(person, 30);
    assertThat(isIn(person)).isFalse();
  }

  private static void idleFor(Person person, int minutes) {
    SERVER
        .sql()
        .sql(
            "update account_session set last_seen_at = last_seen_at - make_interval(mins => :minutes) where id = :id")
        .param("minutes", minutes)
        .param("id", sessions().find(Secret.of(session(person))).orElseThrow().id())
        .update();
  }

  @Test
  @DisplayName(
      "who proves again who they are gets a new session id, and the old one is worth nothing")
  @Asvs("7.2.4")
  void provedAgain() {
    ALIANZA.user("900900106", "repetida");
    Person person = SERVER.person();
    Person.Page ask = signIn(person, "900900106", "repetida").click("Cambiar Contraseña");
    String before = session(person);
    Person.Page choose = ask.press("Continuar", "secret", Alianza.OLD);

    assertThat(choose.has("secretAgain")).isTrue();
    assertThat(session(person)).isNotEqualTo(before);
    assertThat(sessions().find(Secret.of(before))).isEmpty();
    assertThat(isIn(person)).isTrue();
  }

  @Test
  @DisplayName("whoever is signed in can sign out on every page that wants them signed in")
  @Asvs("7.4.4")
  void signOutEverywhere() {
    ALIANZA.user("900900109", "presente");
    Person person = SERVER.person();
    Person.Page account = signIn(person, "900900109", "presente");
    Person.Page ask = account.click("Cambiar Contraseña");
    Person.Page choose = ask.press("Continuar", "secret", Alianza.OLD);

    assertThat(List.of(account, ask, choose))
        .allSatisfy(page ->
            assertThat(page.document().select("form[action$=/sign-out] button").eachText())
                .containsExactly("Cerrar sesión"));
    choose.press("Cerrar sesión");
    assertThat(isIn(person)).isFalse();
  }

  @Test
  @DisplayName("an account has ten sessions at most: the eleventh sign-in ends the oldest")
  @Asvs({"2.3.2", "7.1.2"})
  void tenSessions() {
    ALIANZA.user("900900107", "muchas");
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      Person person = SERVER.person();
      signIn(person, "900900107", "muchas");
      people.add(person);
      SERVER
          .sql()
          .sql(
              "update account_session set started_at = started_at - interval '1 minute' where account = (select id from account where user_name = 'muchas')")
          .update();
    }
    assertThat(isIn(people.getFirst())).isFalse();
    assertThat(people.subList(1, 11)).allMatch(FormsTest::isIn);
  }

  @Test
  @DisplayName("who tries to end a session that is not theirs is refused, and that is recorded")
  @Asvs("16.3.2")
  void refusedIsRecorded() {
    ALIANZA.user("900900108", "fisgona");
    Person person = SERVER.person();
    Person.Page page = signIn(person, "900900108", "fisgona");
    person.sendRaw(
        page.post(
            SERVER.server().url().resolve("/alianza/account/sessions/end"),
            Map.of("_csrf", page.value("_csrf"), "id", "0123456789abcdef01234567")));

    assertThat(
            SERVER.count(
                "select count(*) from audit a join account c on c.id = a.account where c.user_name = 'fisgona' and what = 'session-ended' and result = 'refused'"))
        .isEqualTo(1);
    assertThat(person.open("/alianza/account").document().select("#activity").text())
        .contains("Quiso cerrar una sesión que no es suya");
  }
}
