package io.portero.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.portero.asvs.Asvs;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a stand-in for the service. The SHA-1 of `password` is known to everybody.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BreachedPasswordsTest {

  private static final String REST = "1E4C9B93F3F0682250B6CF8331B7EE68FD8";

  /// More than this test may take, so that no answer comes too late on a slow machine.
  private static final long PATIENT = 600_000;

  private static final long HASTY = 300;

  private final CountDownLatch over = new CountDownLatch(1);
  private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  private boolean contains(String password, Reply reply) {
    return contains(password, reply, PATIENT);
  }

  private boolean contains(String password, Reply reply, long millis) {
    server.createContext(
        "/range/",
        exchange -> {
          asked.add(exchange);
          try (exchange) {
            reply.to(exchange);
          }
        });
    return new BreachedPasswords(
            String.format(Locale.ROOT, "http://localhost:%d/range", server.getAddress().getPort()),
            millis)
        .contains(password);
  }

  private static Reply saying(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  @Test
  @DisplayName(
      "five hex digits go out, padded, and nothing else that tells of the password or the person")
  @Asvs("6.2.12")
  void asks() {
    assertThat(contains("password", saying(200, "0000:1\r\n" + REST + ":9545824\r\n"))).isTrue();

    assertThat(asked).hasSize(1);
    HttpExchange exchange = asked.getFirst();
    assertThat(exchange.getRequestMethod()).isEqualTo("GET");
    assertThat(exchange.getRequestURI()).hasToString("/range/5BAA6");
    assertThat(exchange.getRequestHeaders().getFirst("Add-Padding")).isEqualTo("true");
    assertThat(exchange.getRequestHeaders().keySet())
        .isSubsetOf("Add-padding", "User-agent", "Host", "Connection", "Content-length");
  }

  @Test
  @DisplayName(
      "another password of the same range is not breached, nor one that only fills the answer up")
  void others() {
    String body = "1E4C9B93F3F0682250B6CF8331B7EE68FD9:7\r\n" + REST + ":0\r\n";

    assertThat(contains("password", saying(200, body))).isFalse();
  }

  @ParameterizedTest
  @DisplayName("garbage is no answer")
  @ValueSource(
      strings = {
        "",
        "\0\0\0",
        "<html>blocked</html>",
        REST,
        REST + ":",
        REST + ":many",
        "::::\n:\n",
        REST + "A:5"
      })
  void garbage(String body) {
    assertThat(contains("password", saying(200, body))).isFalse();
  }

  @ParameterizedTest
  @DisplayName("only a 200 counts, and no redirect is followed")
  @ValueSource(ints = {204, 301, 302, 400, 404, 429, 500, 503})
  @Asvs("15.3.2")
  void refusals(int status) {
    Reply reply =
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/range/again");
          saying(status, status == 204 ? "" : REST + ":5").to(exchange);
        };

    assertThat(contains("password", reply)).isFalse();
    assertThat(asked).hasSize(1);
  }

  @Test
  @DisplayName("a service that never answers lets everybody through")
  void silent() {
    assertThat(contains("password", exchange -> awaitTheEnd(), HASTY)).isFalse();
  }

  @Test
  @DisplayName("a service that begins to answer and then dawdles is not waited for either")
  void dawdling() {
    Reply reply =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("0000:1\r\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          awaitTheEnd();
          exchange.getResponseBody().write((REST + ":5").getBytes(StandardCharsets.UTF_8));
        };

    assertThat(contains("password", reply, HASTY)).isFalse();
  }

  @Test
  @DisplayName("of an answer far too long a bounded part is read, and the rest is dropped")
  void endless() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicBoolean whole = new AtomicBoolean();
    Reply reply =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] line =
              "0018A45C4D1DEF81644B54AB7F969B88D65:3\r\n".getBytes(StandardCharsets.UTF_8);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int sent = 0; sent < 64 << 20; sent += line.length) {
              out.write(line);
            }
            whole.set(true);
          } finally {
            closed.countDown();
          }
        };

    assertThat(contains("password", reply)).isFalse();
    closed.await();
    assertThat(whole).isFalse();
  }

  @Test
  @DisplayName("a service that is down lets everybody through, at once")
  void down() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    BreachedPasswords down =
        new BreachedPasswords(
            String.format(Locale.ROOT, "http://localhost:%d/range/", port), PATIENT);
    assertThat(down.contains("x")).isFalse();
  }

  @Test
  @DisplayName("an address that is none stops the start")
  void address() {
    assertThatThrownBy(() -> new BreachedPasswords("ftp://mirror.example/", HASTY))
        .hasMessageContaining("portero.breached.url");
  }

  /// Until the test is over: who waits for this service longer than the limit waits in vain, and the test fails.
  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
