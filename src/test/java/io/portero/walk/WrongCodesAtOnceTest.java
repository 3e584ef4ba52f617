package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.account.Account;
import io.portero.asvs.Asvs;
import io.portero.support.AtOnce;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Guessing a mailed code with as many requests at the same moment as the server takes (security.md 2).
class WrongCodesAtOnceTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  private static final int AT_ONCE = 200;
  private static final String NIT = "800400200";
  private static final String EMAIL = "doscientas@factura.example";
  private static final String OLD = "Cafe-Tinto.47";
  private static final String NEW = "Lluvia-verde.42";

  @Test
  @DisplayName(
      "C7 200 wrong codes sent at once use the 5 tries and no more; after them the right code is refused")
  @Asvs("6.6.3")
  void fiveTries() {
    Account client = SERVER.sample().client(NIT, EMAIL, OLD);
    SERVER
        .person()
        .open("/facturatech/recover")
        .press("Enviar código", "login", NIT, "email", EMAIL);
    String code = Facturatech.codeIn(SERVER.inbox().await(EMAIL));

    List<HttpResponse<String>> answers = atOnce(browser -> types(browser, wrong(code)));

    assertThat(answers).hasSize(AT_ONCE).allMatch(answer -> answer.statusCode() == 422);
    assertThat(tries(client)).isEqualTo(5);
    Person late = SERVER.person();
    assertThat(late.sendRaw(types(late, code)).statusCode()).isEqualTo(422);
    assertThat(tries(client)).isEqualTo(5);
    assertThat(
            SERVER.count(
                "select count(*) from audit where account = ? and what = 'password-changed'",
                client.id()))
        .isZero();
  }

  private static long tries(Account client) {
    return SERVER.count(
        "select tries + others from verification_code where portal = 'facturatech' and owner = ?",
        client.id().toString());
  }

  /// As long as the right one, and never it.
  private static String wrong(String code) {
    return code.equals("aaaaa") ? "bbbbb" : "aaaaa";
  }

  private static HttpRequest types(Person browser, String code) {
    return browser
        .open("/facturatech/recover/reset-by-code")
        .request(
            "Actualizar contraseña", "code", code, "login", NIT, "secret", NEW, "secretAgain", NEW);
  }

  /// Each browser opens its page in its own time; then all send at the same moment.
  private static List<HttpResponse<String>> atOnce(Function<Person, HttpRequest> form) {
    record Ready(Person browser, HttpRequest request) {}
    List<Ready> ready =
        Stream.generate(SERVER::person)
            .limit(AT_ONCE)
            .map(browser -> new Ready(browser, form.apply(browser)))
            .toList();
    return AtOnce.all(
        ready.stream()
            .<Callable<HttpResponse<String>>>map(one -> () -> one.browser().sendRaw(one.request()))
            .toList());
  }
}
