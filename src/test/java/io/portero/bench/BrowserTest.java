package io.portero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.portero.shared.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Where a visitor goes, and what is said of a server that cannot be measured.
class BrowserTest {

  private HttpServer server;
  private Browser browser;

  BrowserTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    browser = new Browser(url(), "10.1.2.3");
  }

  @BeforeEach
  void start() {
    server.createContext("/", BrowserTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName("an answer that leads on is followed on the server, and not away from it")
  void follows() {
    assertThat(browser.open("/303?to=/200").uri().getPath()).isEqualTo("/200");
    assertThat(Browser.onward(browser.open("/302?to=http://elsewhere.example/back")))
        .hasValue(URI.create("http://elsewhere.example/back"));
    assertThat(browser.open("http://name.of.a.mail.example/200").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("limits are named, too much work is no fault, and whatever else is no page is said")
  void refuses() {
    assertThatThrownBy(() -> browser.open("/429"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("PORTERO_LIMITS=off");
    assertThatThrownBy(() -> browser.open("/503")).isInstanceOf(Busy.class);
    assertThatThrownBy(() -> browser.open("/404"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("404");
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The status that the path names; the query says where it leads.
  private static void answer(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    if (asked.getQuery() != null) {
      exchange.getResponseHeaders().add("Location", asked.getQuery().substring("to=".length()));
    }
    exchange.sendResponseHeaders(Integer.parseInt(asked.getPath().substring(1)), -1);
    exchange.close();
  }
}
