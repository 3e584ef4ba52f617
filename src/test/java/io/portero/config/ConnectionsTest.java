package io.portero.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.portero.asvs.Asvs;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real sockets, and a clock that only the test moves.
class ConnectionsTest {

  private static final Duration WHOLE = Duration.ofSeconds(30);
  private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @TempDir Path folder;
  private final AtomicLong now = new AtomicLong();

  /// One permit for each look at the clock: then the server has read what was sent.
  private final Semaphore read = new Semaphore(0);

  private final Tomcat tomcat = new Tomcat();
  private final List<Socket> open = new ArrayList<>();
  private int port;

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : open) {
      socket.close();
    }
    tomcat.stop();
    tomcat.destroy();
  }

  private void start(int most, Predicate<String> uncounted) throws Exception {
    GuardedProtocol protocol = new GuardedProtocol();
    protocol.guard(
        new ConnectionRules(
            most,
            uncounted,
            WHOLE,
            () -> {
              long seen = now.get();
              read.release();
              return seen;
            }));
    Connector connector = new Connector(protocol);
    connector.setPort(0);
    tomcat.setBaseDir(folder.toString());
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("", folder.toString());
    Tomcat.addServlet(context, "echo", new Echo());
    context.addServletMappingDecoded("/", "echo");
    tomcat.start();
    port = connector.getLocalPort();
  }

  /// Says what the field `f` holds.
  private static final class Echo extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("f=" + request.getParameter("f"));
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(10_000);
    open.add(socket);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private void sendAndWait(Socket socket, String text) throws Exception {
    read.drainPermits();
    send(socket, text);
    assertThat(read.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  /// The first line of the answer; empty if the server hung up.
  private static String answer(Socket socket) throws IOException {
    try {
      var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1);
      String line = new BufferedReader(in).readLine();
      return line == null ? "" : line;
    } catch (SocketException e) {
      return "";
    }
  }

  @Test
  @DisplayName("a header that trickles is cut off, however often a byte of it comes")
  @Asvs("15.2.2")
  void header() throws Exception {
    start(10, _ -> false);
    Socket slow = connect();
    for (String piece : List.of("GET / HT", "TP/1.1\r\n", "Host: ")) {
      sendAndWait(slow, piece);
      pass(Duration.ofSeconds(11));
    }
    send(slow, "localhost\r\n\r\n");

    assertThat(answer(slow)).isEmpty();
  }

  @Test
  @DisplayName("a slow line is served as long as the whole request comes in time")
  void inTime() throws Exception {
    start(10, _ -> false);
    Socket slow = connect();
    for (String piece : List.of("GET / HT", "TP/1.1\r\n", "Host: ")) {
      sendAndWait(slow, piece);
      pass(Duration.ofSeconds(10));
    }
    send(slow, "localhost\r\n\r\n");

    assertThat(answer(slow)).startsWith("HTTP/1.1 200");
  }

  @Test
  @DisplayName("the time begins with each request: a connection may stay open between them")
  void between() throws Exception {
    start(10, _ -> false);
    Socket socket = connect();
    for (int i = 0; i < 3; i++) {
      send(socket, GET);
      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
      pass(WHOLE.multipliedBy(2));
    }
  }

  @Test
  @DisplayName("a form that trickles is cut off too")
  void form() throws Exception {
    start(10, _ -> false);
    Socket slow = connect();
    sendAndWait(
        slow,
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\n");
    sendAndWait(slow, "f=");
    pass(WHOLE.plusSeconds(1));
    send(slow, "abc");

    assertThat(answer(slow)).doesNotContain("200");
  }

  @Test
  @DisplayName(
      "a client gets no more connections than it may hold, and another one once it lets go")
  void most() throws Exception {
    start(3, _ -> false);
    for (int i = 0; i < 3; i++) {
      Socket held = connect();
      send(held, GET);
      assertThat(answer(held)).startsWith("HTTP/1.1 200");
    }
    Socket fourth = connect();
    send(fourth, GET);
    assertThat(answer(fourth)).isEmpty();

    open.getFirst().close();
    await()
        .untilAsserted(() -> {
          pass(Duration.ofMillis(100)); // by when the open ones are counted anew
          Socket again = connect();
          send(again, GET);
          assertThat(answer(again)).startsWith("HTTP/1.1 200");
        });
  }

  @Test
  @DisplayName("connections that say nothing count too")
  void silent() throws Exception {
    start(3, _ -> false);
    for (int i = 0; i < 3; i++) {
      connect();
    }
    Socket fourth = connect();

    assertThat(answer(fourth)).isEmpty();
  }

  @Test
  @DisplayName("a proxy before us may hold any number")
  void proxy() throws Exception {
    start(1, "127.0.0.1"::equals);
    for (int i = 0; i < 5; i++) {
      Socket held = connect();
      send(held, GET);
      assertThat(answer(held)).startsWith("HTTP/1.1 200");
    }
  }
}
