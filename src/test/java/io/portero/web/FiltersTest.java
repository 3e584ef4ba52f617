package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.asvs.Asvs;
import io.portero.support.Person;
import io.portero.support.Sample;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import io.portero.support.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every request passes, over real HTTP (security.md 5 to 7).
class FiltersTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start(DATABASE);
    new Sample(server).companyUser("900123456", "jperez", "jperez@alianza.com.co", "Vieja*clave7");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.url().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static long sessions() {
    return server
        .bean(JdbcClient.class)
        .sql("select count(*) from account_session")
        .query(Long.class)
        .single();
  }

  @ParameterizedTest
  @DisplayName("every answer carries the headers of security.md 7, and none tells what it runs on")
  @ValueSource(
      strings = {"/alianza/sign-in", "/alianza/nothing-here", "/nothing", "/", "/alianza/help"})
  @Asvs({"3.4.4", "3.4.5", "3.4.6", "14.2.2", "14.2.3", "14.3.2"})
  void headers(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.body()).doesNotContainIgnoringCase("tomcat", "spring", "exception");
  }

  @Test
  @DisplayName("static files may be kept for ever, and nothing in them is guessed")
  void assets() throws Exception {
    HttpResponse<String> css = get(Assets.url("/css/portero.css"));

    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.headers().firstValue("Cache-Control").orElseThrow())
        .contains("immutable", "max-age=31536000");
    assertThat(css.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(get("/assets/000000000000/css/portero.css").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("a visitor gets no session, and cookies that scripts and other sites cannot have")
  @Asvs({"3.3.2", "3.3.4", "7.6.2"})
  void noSession() throws Exception {
    HttpResponse<String> page = get("/alianza/sign-in");

    assertThat(sessions()).isZero();
    assertThat(page.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie ->
            assertThat(cookie)
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain"));
  }

  @Test
  @DisplayName(
      "signing in makes a session with a new token of 256 bits, of which the database has a keyed hash, and signing out ends it")
  @Asvs({"7.2.2", "7.2.3", "7.3.2", "11.5.1"})
  void session() {
    Person person = server.person();
    Person.Page account =
        person
            .open("/alianza/sign-in")
            .press(
                "Iniciar",
                "documentNumber",
                "900123456",
                "user",
                "jperez",
                "secret",
                "Vieja*clave7");

    assertThat(account.uri().getPath()).isEqualTo("/alianza/account");
    String cookie =
        person.cookies().stream()
            .filter(c -> c.getName().equals("portero"))
            .findFirst()
            .orElseThrow()
            .getValue();
    assertThat(cookie).matches("[A-Za-z0-9_-]{43}");
    assertThat(account.text()).doesNotContain(cookie);
    assertThat(
            server
                .bean(JdbcClient.class)
                .sql(
                    "select encode(token, 'hex') || encode(token, 'base64') || account_session::text from account_session")
                .query(String.class)
                .single())
        .doesNotContain(cookie);
    server
        .bean(JdbcClient.class)
        .sql("update account_session set started_at = started_at - interval '12 hours'")
        .update();
    assertThat(person.open("/alianza/account").uri().getPath()).isEqualTo("/alianza/sign-in");
  }

  @Test
  @DisplayName("a form without its token is refused with a page that says what to do")
  @Asvs("3.5.1")
  void noToken() throws Exception {
    HttpResponse<String> answer = post("/alianza/sign-in", "user=jperez");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("<h1", "/alianza/help");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("what another site makes a browser send is refused, token or not")
  @CsvSource({
    "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Sec-Fetch-Site, nonsense",
    "Origin, https://evil.example", "Origin, http://localhost.evil.example", "Origin, ://"
  })
  @Asvs("3.5.1")
  void otherSites(String header, String value) throws Exception {
    Form form = Form.fresh();

    assertThat(
            post("/alianza/sign-in", form.body, "Cookie", form.cookie, header, value).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName(
      "our own pages may send: by Sec-Fetch-Site, by Origin, or with neither, as browsers differ")
  @CsvSource({
    "Sec-Fetch-Site, same-origin",
    "Sec-Fetch-Site, none",
    "Origin, null",
    "X-Nothing, x"
  })
  void ownSite(String header, String value) throws Exception {
    Form form = Form.fresh();

    assertThat(
            post("/alianza/sign-in", form.body, "Cookie", form.cookie, header, value).statusCode())
        .isEqualTo(422);
  }

  /// A form as a page gave it.
  private record Form(String cookie, String body) {

    static Form fresh() throws Exception {
      HttpResponse<String> page = get("/alianza/sign-in");
      String cookie =
          String.join(
              "; ",
              page.headers().allValues("Set-Cookie").stream()
                  .map(c -> c.split(";", 2)[0])
                  .toList());
      String token = org.jsoup.Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
      return new Form(cookie, "_csrf=" + token);
    }
  }

  static Stream<String> odd() {
    return Stream.of(
        "%00",
        "a%00b",
        "%F0%9F%98%80",
        "%E2%80%AE%D7%A9",
        "'%3B+drop+table+account%3B--",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "a".repeat(10_000),
        "%0d%0aSet-Cookie:x=y",
        "+");
  }

  @ParameterizedTest
  @MethodSource("odd")
  @DisplayName("whatever is typed into a field is answered on the page, never by a failure")
  @Asvs({"1.2.1", "1.2.4", "3.2.2"})
  void odd(String typed) throws Exception {
    Form form = Form.fresh();
    String body =
        form.body
            + "&documentType=NIT&documentNumber="
            + typed
            + "&user="
            + typed
            + "&secret="
            + typed;

    HttpResponse<String> answer = post("/alianza/sign-in", body, "Cookie", form.cookie);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("<script>alert");
  }

  @Test
  @DisplayName("what is no text in any encoding that we speak is refused, with a page")
  void notEncoded() throws Exception {
    Form form = Form.fresh();

    HttpResponse<String> answer =
        post("/alianza/sign-in", form.body + "&user=%ED%A0%BD", "Cookie", form.cookie);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1");
  }

  @Test
  @DisplayName("a form over 64 KB is refused as too large")
  void large() throws Exception {
    Form form = Form.fresh();

    HttpResponse<String> answer =
        post("/alianza/sign-in", form.body + "&user=" + "a".repeat(70_000), "Cookie", form.cookie);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<h1");
  }

  @ParameterizedTest
  @DisplayName("a broken or tricky address is the client's mistake")
  @ValueSource(
      strings = {
        "/alianza/sign-in?user=%zz", "/alianza/%2e%2e/sign-in", "/alianza//sign-in",
            "/alianza/sign-in;a=b",
        "/alianza/%00", "/alianza/a%2fb", "/%ff%fe", "/alianza/sign-in?a%00b=c"
      })
  void addresses(String path) throws Exception {
    assertThat(
            status(
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
        .isBetween(200, 404)
        .isNotEqualTo(403);
  }

  @ParameterizedTest
  @DisplayName("malformed HTTP straight to the socket never gets a failure, a trace or a version")
  @ValueSource(
      strings = {
        "FOO /alianza/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "TRACE /alianza/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /alianza/sign-in HTTP/1.1\r\n\r\n",
        "GET /alianza/sign-in HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET %% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        "GET /alianza/sign-in HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
        "POST /alianza/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\nConnection: close\r\n\r\n"
      })
  @Asvs("16.5.1")
  void malformed(String request) throws Exception {
    String answer = raw(request);

    assertThat(status(answer)).isBetween(400, 505).isNotIn(500, 502, 503, 504);
    assertThat(answer).doesNotContainIgnoringCase("tomcat", "exception", "apache", "\nserver:");
  }

  @Test
  @DisplayName("headers over 16 KB are refused")
  void largeHeader() throws Exception {
    String answer =
        raw(
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Big: "
                + "a".repeat(20_000)
                + "\r\nConnection: close\r\n\r\n");

    assertThat(status(answer)).isIn(400, 431);
  }

  @Test
  @DisplayName("a method that no page knows is 405, a page that exists not at all 404")
  void methods() throws Exception {
    assertThat(
            status(
                raw(
                    "FOO /alianza/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
        .isEqualTo(405);
    assertThat(get("/nobody/sign-in").statusCode()).isEqualTo(404);
    assertThat(get("/alianza/sign-in/nowhere/at/all").body()).contains("/alianza/help");
  }

  @Test
  @DisplayName("who asks for JSON is refused in JSON")
  void json() throws Exception {
    HttpResponse<String> answer = get("/nowhere", "Accept", "application/json");

    assertThat(answer.body()).isEqualTo("{\"status\":404}");
  }

  @Test
  @DisplayName("what a client claims to have been forwarded for does not count")
  @Asvs("4.1.3")
  void forwarded() throws Exception {
    HttpResponse<String> page =
        get("/alianza/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "8.8.8.8");

    assertThat(page.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("__Host-"));
  }

  private static int status(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 ");
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static String raw(String request) throws IOException {
    return new Wire(server).answer(request);
  }
}
