package io.portero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.portero.asvs.Asvs;
import io.portero.support.Server;
import io.portero.support.TestDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A server behind a proxy that ends TLS, then without its database.
class BehindProxyTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static HttpResponse<String> get(Server server, String path, String... headers)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.url().resolve(path)).headers(headers).build(),
            BodyHandlers.ofString());
  }

  @Test
  @DisplayName(
      "behind a trusted proxy cookies are __Host- and Secure, and HSTS is sent; without the database every page says so")
  @Asvs({"3.3.1", "3.3.3", "3.4.1", "16.5.2"})
  void secureThenGone() throws Exception {
    try (Server server = Server.start(DATABASE, Map.of("portero.proxies", "127.0.0.1,10.0."))) {
      HttpResponse<String> page = get(server, "/alianza/sign-in", "X-Forwarded-Proto", "https");

      assertThat(page.headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .allSatisfy(c -> assertThat(c).startsWith("__Host-").contains("Secure", "Path=/"));
      assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow())
          .contains("max-age=31536000", "includeSubDomains");

      server.bean(HikariDataSource.class).close();
      String session = "portero=" + "a".repeat(43);
      HttpResponse<String> gone = get(server, "/alianza/account", "Cookie", session);
      assertThat(gone.statusCode()).isEqualTo(503);
      assertThat(gone.headers().firstValue("Retry-After")).isPresent();
      assertThat(gone.body())
          .contains("<h1")
          .doesNotContainIgnoringCase("exception", "hikari", "sql");
    }
  }
}
