package io.portero.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Grumbles;
import io.portero.support.Person;
import io.portero.support.SharedServer;
import io.portero.support.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no page of ours makes: a page that says what to do, and nothing for whoever watches the logs.
class OddRequestsTest {

  @RegisterExtension static final SharedServer SERVER = SharedServer.open();
  @RegisterExtension static final Grumbles GRUMBLES = new Grumbles();

  /// More languages than Tomcat takes by itself.
  private static final String MANY = "da,sv,nb,fi,de,nl,fr,it,pl,cs,hu,tr,el";

  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void nothingWasLogged() {
    assertThat(GRUMBLES.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nobody/sign-in",
        "/alianza/nothing",
        "/alianza/sign-in/a/b/c",
        "/alianza/legal/none",
        "/alianza/legal/terms/1999-01-01",
        "/facturatech/change-image",
        "/mailbox/%F0%9F%99%82",
        "/multiportal/captcha/tile/x/0",
        "/pictures/none.svg",
        "/assets/none.css",
        "/alianza/%2e%2e/x"
      })
  @DisplayName("what does not exist is said so, with a way on")
  void nowhere(String path) throws Exception {
    friendly(send(to(path).GET()));
  }

  @Test
  @DisplayName("an unknown step in the address leads to where the journey stands")
  @Asvs("2.3.1")
  void unknownStep() {
    for (String step : new String[] {"finish", "nothing", "%F0%9F%99%82", "a".repeat(3_000)}) {
      Person.Page page = SERVER.person().open("/alianza/recover/" + step);
      assertThat(page.status()).as(step.substring(0, 4)).isIn(200, 404);
      assertThat(page.document().select("h1")).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"8000", "15000"})
  @DisplayName("a very long path or query is no failure")
  void veryLong(int length) throws Exception {
    assertThat(send(to("/alianza/" + "a".repeat(length)).GET()).statusCode()).isBetween(400, 431);
    assertThat(send(to("/alianza/sign-in?x=" + "a".repeat(length)).GET()).statusCode())
        .isBetween(200, 431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  @DisplayName("a method that no page has is refused with a page")
  void methods(String method) throws Exception {
    friendly(send(to("/alianza/sign-in").method(method, BodyPublishers.ofString("x=y"))));
  }

  @Test
  @DisplayName("HEAD and OPTIONS are answered, and a body that comes with a GET is passed over")
  @Asvs("3.5.3")
  void harmless() throws Exception {
    HttpResponse<String> head =
        send(to("/alianza/sign-in").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(send(to("/alianza/sign-in").method("OPTIONS", BodyPublishers.noBody())).statusCode())
        .isLessThan(500);
    assertThat(
            send(to("/alianza/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method("GET", BodyPublishers.ofString("user=%00%ff&lang=zz")))
                .statusCode())
        .isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "multipart/form-data", "nonsense", "*/*;;="})
  @DisplayName("a form of another content type is refused with a page that leads on")
  void contentTypes(String type) throws Exception {
    friendly(
        send(
            to("/alianza/sign-in")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"user\":\"\\u0000\"}"))));
  }

  @Test
  @DisplayName("T5 a form without its token, or with another's, gets a page with a way on")
  void token() {
    Person.Page page = SERVER.person().open("/alianza/sign-in");
    for (String token : new String[] {"", "x", "\u202E", "a".repeat(5_000)}) {
      var sent = page.post(page.uri(), Map.of("_csrf", token, "user", "ana"));
      HttpResponse<String> answer = SERVER.person().sendRaw(sent);
      assertThat(answer.statusCode()).isEqualTo(403);
      friendly(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dance", "resend", "have-code", "<script>", "\u0000"})
  @DisplayName("a button that the page does not have is taken for its main one")
  void unknownAction(String action) {
    for (String path : new String[] {"/alianza/sign-in", "/multiportal/register"}) {
      Person.Page page = SERVER.person().open(path).submit("action", action);
      assertThat(page.status()).isIn(200, 422);
      assertThat(page.document().select("h1")).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SESSION=%s",
        "csrf=%s",
        "journey-alianza-recover=%s",
        "link-alianza-recover=%s",
        "language=%s",
        "a=%s; a=%s",
        "=%s",
        "%s",
        "$Version=1; csrf=\"%s"
      })
  @DisplayName("cookies that we did not make are passed over")
  void cookies(String cookie) throws Exception {
    for (String value : new String[] {"x", "a".repeat(10_000), "ñ😀", "{}<>\\,\"", "' or 1=1 --"}) {
      String header = cookie.replace("%s", value);
      String answer =
          raw(
              "GET /alianza/recover/choose-credentials HTTP/1.1\r\nHost: localhost\r\nCookie: "
                  + header
                  + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(header).matches("(?s)HTTP/1\\.1 [1-4].*").doesNotContain("Exception");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zz", "*", ";;;q=", "es;q=nonsense", "ñ", "en-US-x-a-b-c-d,,,", "-", MANY})
  @DisplayName(
      "T3 a browser whose languages nobody speaks, or that are none, is answered in Spanish")
  void languages(String accepted) throws Exception {
    HttpResponse<String> page =
        send(to("/alianza/sign-in?lang=%00%3Cscript%3E").header("Accept-Language", accepted).GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account/sessions/end", "/account/consents/withdraw", "/sign-out"})
  @DisplayName("the forms of the person's own page take no other's session and no nonsense")
  void account(String form) {
    Person person = SERVER.person();
    Person.Page page = person.open("/alianza/sign-in");
    String token = page.field("_csrf").attr("value");
    for (String id : new String[] {"", "x", "\u0000", "' or 1=1", "a".repeat(10_000)}) {
      var sent = page.post(page.uri().resolve("/alianza" + form), Map.of("_csrf", token, "id", id));
      assertThat(person.page(person.sendRaw(sent)).status()).isEqualTo(200);
    }
  }

  private static String raw(String request) throws IOException {
    return new Wire(SERVER.server()).answer(request.getBytes(StandardCharsets.UTF_8));
  }

  private static void friendly(HttpResponse<String> answer) {
    var page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(page.select("h1").text()).isNotBlank();
    assertThat(page.select("a[href]")).isNotEmpty();
    assertThat(answer.body()).doesNotContain("Exception", "io.portero", "⟦");
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(java.net.URI.create(SERVER.server().url() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
