package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.AtOnce;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One link, and one code, sent by 64 browsers at the same moment: exactly one succeeds (security.md 3). Rounds:
/// `-Dportero.rounds=100`.
class ManyAtOnceTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final int ROUNDS = Integer.getInteger("portero.rounds", 3);
  private static final int AT_ONCE = 64;
  private static final String OLD = "Cafe-Tinto.47";
  private static final String NEW = "Lluvia-verde.42";
  private static List<Person> browsers = List.of();

  @BeforeAll
  static void open() {
    browsers = Stream.generate(SERVER::person).limit(AT_ONCE).toList();
  }

  @Test
  @DisplayName(
      "A10 64 browsers that send one link's form at once: one changes the password, all others are told kindly")
  @Asvs("2.3.4")
  void oneLink() {
    for (int round = 0; round < ROUNDS; round++) {
      String user = "muchas" + round;
      String email = user + "@alianza.com.co";
      SERVER.sample().companyUser("900102030", user, email, OLD);
      SERVER
          .person()
          .open("/alianza/recover")
          .press("Enviar", "documentNumber", "900102030", "user", user);
      String link = SERVER.inbox().await(email).link();

      List<HttpResponse<String>> answers = atOnce(browser -> chooses(browser.open(link)));

      assertOneSuccess(answers, 409, 410);
      assertThat(changes(user)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName(
      "C7 64 browsers that send one code at once: one changes the password, all others are told kindly")
  @Asvs("6.5.1")
  void oneMailedCode() {
    for (int round = 0; round < ROUNDS; round++) {
      String nit = String.valueOf(800_300_000 + round);
      String email = "una" + round + "@factura.example";
      SERVER.sample().client(nit, email, OLD);
      SERVER
          .person()
          .open("/facturatech/recover")
          .press("Enviar código", "login", nit, "email", email);
      String code = Facturatech.codeIn(SERVER.inbox().await(email));

      List<HttpResponse<String>> answers =
          atOnce(browser ->
              browser
                  .open("/facturatech/recover/reset-by-code")
                  .request(
                      "Actualizar contraseña",
                      "code",
                      code,
                      "login",
                      nit,
                      "secret",
                      NEW,
                      "secretAgain",
                      NEW));

      assertOneSuccess(answers, 422);
      assertThat(changes(nit)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("B6 one browser that sends a registration's code 64 times goes one step on")
  void oneCode() {
    for (int round = 0; round < ROUNDS; round++) {
      Newcomer luz = new Newcomer(SERVER.server());
      Person person = SERVER.person();
      HttpRequest code = luz.toCode(person).request("Enviar", "code", luz.code());

      assertOneSuccess(person.sendAtOnce(Collections.nCopies(AT_ONCE, code)), 409);
    }
  }

  private static void assertOneSuccess(List<HttpResponse<String>> answers, Integer... others) {
    assertThat(answers).hasSize(AT_ONCE);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 303)
        .extracting(HttpResponse::statusCode)
        .isSubsetOf(others);
  }

  /// All open the form, and then send it at the same moment, each with the cookies it was given.
  private static List<HttpResponse<String>> atOnce(Function<Person, HttpRequest> form) {
    record Ready(Person browser, HttpRequest request) {}
    List<Ready> ready = allOf(browsers, one -> new Ready(one, form.apply(one)));
    return allOf(ready, one -> one.browser().sendRaw(one.request()));
  }

  private static <A, B> List<B> allOf(List<A> many, Function<A, B> action) {
    return AtOnce.all(many.stream().<Callable<B>>map(one -> () -> action.apply(one)).toList());
  }

  private static HttpRequest chooses(Person.Page page) {
    return page.request("Finalizar", "secret", NEW, "secretAgain", NEW, "accept", "yes");
  }

  private static long changes(String user) {
    return SERVER.count(
        """
        select count(*) from audit join account on account.id = audit.account
        where what = 'password-changed' and user_name = ?
        """,
        user);
  }
}
