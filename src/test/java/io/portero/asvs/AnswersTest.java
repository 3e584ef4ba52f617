package io.portero.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of answer, as a browser gets it through a proxy that ends TLS.
class AnswersTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static Server server;
  private static Answers answers;

  @BeforeAll
  static void start() {
    server = Server.start(DATABASE, Map.of("portero.proxies", "127.0.0.1"));
    answers = new Answers(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static List<String> everyKind() {
    return Answers.everyKind();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  @DisplayName(
      "every answer carries HSTS for a year with subdomains, a policy, nosniff, and lets nobody frame it")
  @Asvs({"3.2.1", "3.4.1", "3.4.3", "3.4.4", "3.4.5", "3.4.6"})
  void headers(String path) {
    HttpResponse<String> answer = answers.get(path);

    assertThat(header(answer, "Strict-Transport-Security"))
        .contains("max-age=31536000", "includeSubDomains");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  @DisplayName("so does the page for requests too broken for any filter")
  @Asvs({"3.4.3", "3.4.4", "3.4.6"})
  void broken() throws IOException {
    assertThat(answers.raw("GET /alianza/%zz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"))
        .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer")
        .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  @DisplayName("what has a body says its type, and texts their charset")
  @Asvs("4.1.1")
  void types(String path) {
    HttpResponse<String> answer = answers.get(path);
    if (answer.body().isEmpty()) {
      assertThat(answer.statusCode()).isEqualTo(303);
      return;
    }
    String type = header(answer, "Content-Type").toLowerCase(java.util.Locale.ROOT);
    assertThat(type).isNotEmpty();
    if (!type.startsWith("application/json")) { // UTF-8 by its own standard, RFC 8259
      assertThat(type).contains("charset=utf-8");
    }
    String begin = answer.body().stripLeading();
    assertThat(type)
        .startsWith(
            begin.startsWith("<svg")
                ? "image/svg+xml"
                : begin.startsWith("<")
                    ? "text/html"
                    : begin.startsWith("[") || begin.startsWith("{")
                        ? "application/json"
                        : "text/");
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  @DisplayName("no answer lets another origin read it")
  @Asvs("3.4.2")
  void otherOrigins(String path) {
    HttpHeaders headers = answers.get(path, "Origin", "https://evil.example").headers();
    assertThat(headers.map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/alianza?next=https://evil.example",
        "/alianza/account?next=//evil.example",
        "/alianza/sign-in/nowhere?url=https://evil.example",
        "/alianza/change?return=https://evil.example"
      })
  @DisplayName("redirects lead to a path of this host, whatever is asked for")
  @Asvs("3.7.2")
  void redirects(String path) {
    assertThat(header(answers.get(path), "Location")).matches("|/[^/].*");
    assertThat(Sources.java().find("\"redirect:\""))
        .containsExactly("web/Outcomes.java: \"redirect:\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/alianza/sign-in",
        "/alianza/user-name?u=x",
        "/mailbox/messages",
        "/alianza/captcha/verify"
      })
  @DisplayName("nothing redirects from HTTP to HTTPS: that is the proxy's, for pages only")
  @Asvs("4.1.2")
  void plain(String path) {
    HttpResponse<String> answer = answers.get(path, "X-Forwarded-Proto", "http");
    assertThat(header(answer, "Location")).doesNotContain("https:");
    assertThat(answer.statusCode()).isNotIn(301, 302, 307, 308);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.git/config",
        "/.git/HEAD",
        "/.svn/entries",
        "/alianza/.git/config",
        "/assets/.git/config",
        "/application.yaml",
        "/db/migration/",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF"
      })
  @DisplayName("no folder of source control, no settings and no inner file is served")
  @Asvs("13.4.1")
  void inner(String path) {
    assertThat(landed(path)).isIn(400, 404);
    assertThat(java.nio.file.Path.of("target/classes/.git")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/", "/assets", "/pictures/", "/alianza/legal/", "/pictures"})
  @DisplayName("no folder is listed")
  @Asvs("13.4.3")
  void listings(String path) {
    assertThat(landed(path)).isIn(400, 404);
  }

  /// A slash at the end leads on to the address without it.
  private int landed(String path) {
    HttpResponse<String> answer = answers.get(path);
    if (answer.statusCode() != 308) {
      return answer.statusCode();
    }
    String next = answer.headers().firstValue("Location").orElseThrow();
    return answers.get(URI.create(next).getPath()).statusCode();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/health",
        "/actuator/env",
        "/metrics",
        "/health",
        "/swagger-ui/index.html",
        "/v3/api-docs",
        "/openapi.json",
        "/h2-console",
        "/console",
        "/jolokia",
        "/debug",
        "/trace"
      })
  @DisplayName("no monitoring, no console and no description of interfaces is there")
  @Asvs({"13.4.2", "13.4.5"})
  void monitoring(String path) {
    assertThat(answers.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("TRACE is not a method")
  @Asvs("13.4.4")
  void trace() throws IOException {
    String answer =
        answers.raw(
            "TRACE /alianza/help HTTP/1.1\r\nHost: localhost\r\nX-Secret: 42\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("X-Secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/alianza/sign-in?x=\"><script>",
        "/alianza/recover?lang=javascript:alert(1)",
        "/alianza/help?a=%22onclick=%22x"
      })
  @DisplayName(
      "addresses on a page lead to known schemes, and what was asked for stands in them encoded")
  @Asvs("1.2.2")
  void addresses(String path) throws IOException {
    String answer =
        answers.raw(
            "GET "
                + path.replace("\"", "%22").replace("<", "%3C").replace(">", "%3E")
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    var page = Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
    assertThat(page.select("a, form, link, img, script")).isNotEmpty();
    assertThat(page.select("[href]").eachAttr("href"))
        .allMatch(href -> href.matches("(?s)(https://|mailto:|tel:|(?!//)(?![^/?#]*:)).*"))
        .noneMatch(href -> href.matches(".*[\"<>].*"));
    assertThat(page.select("script:not([src])")).isEmpty();
  }

  @Test
  @DisplayName("after all kinds of answers every connection is back in the pool")
  @Asvs("1.4.3")
  void released() {
    everyKind().forEach(answers::get);
    answers.post("/alianza/sign-in", "user=x");
    answers.get("/alianza/sign-in?user=%zz".replace("%zz", "%25zz"));
    assertThat(
            server
                .bean(HikariDataSource.class)
                .getHikariPoolMXBean()
                .getThreadsAwaitingConnection())
        .isZero();
    org.awaitility.Awaitility.await()
        .untilAsserted(() ->
            assertThat(
                    server
                        .bean(HikariDataSource.class)
                        .getHikariPoolMXBean()
                        .getActiveConnections())
                .isZero());
  }
}
