package io.portero.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Stands in for a house that gives captchas: its `siteverify` call and its script, on this machine. What it answers to a token, the
/// token says: `good.localhost.demo.1` is good for a page on `localhost` with the action `demo`.
public final class CaptchaHouse implements AutoCloseable {

  public static final String SECRET = "0x4AAAAAAA-the-secret";

  /// A widget that is a button: whoever presses it gets a token.
  private static final String SCRIPT =
      """
      window.turnstile = {
        render(place, options) {
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = 'Soy una persona';
          button.addEventListener('click', () => options.callback(window.nextToken));
          place.append(button);
        },
      };
      window.porteroProvider();
      """;

  private final HttpServer server;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Set<String> spent = Collections.synchronizedSet(new HashSet<>());
  private final List<Map<String, String>> asked = Collections.synchronizedList(new ArrayList<>());

  public CaptchaHouse() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// A token that is good once.
  public static String good(String hostname, String action) {
    return "good:" + hostname + ":" + action + ":" + UUID.randomUUID();
  }

  /// The forms that came, in their order.
  public List<Map<String, String>> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().endsWith("api.js")) {
        exchange.getResponseHeaders().set("Content-Type", "text/javascript");
        send(exchange, 200, SCRIPT);
        return;
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> form =
          Arrays.stream(body.split("&"))
              .map(pair -> pair.split("=", 2))
              .collect(Collectors.toMap(p -> p[0], p -> decoded(p[1])));
      asked.add(form);
      answer(exchange, form);
    }
  }

  private void answer(HttpExchange exchange, Map<String, String> form) throws IOException {
    String[] token = form.getOrDefault("response", "").split(":");
    if (!SECRET.equals(form.get("secret"))) {
      send(exchange, 200, failed("invalid-input-secret"));
      return;
    }
    switch (token[0]) {
      case "good" ->
          send(
              exchange,
              200,
              spent.add(form.get("response"))
                  ? "{\"success\":true,\"hostname\":\"%s\",\"action\":\"%s\"}"
                      .formatted(token[1], token[2])
                  : failed("timeout-or-duplicate"));
      case "status" -> send(exchange, Integer.parseInt(token[1]), failed(token[2]));
      case "garbage" -> send(exchange, 200, "<html>sorry</html>");
      case "list" -> send(exchange, 200, "[true]");
      case "text" -> send(exchange, 200, "{\"success\":\"true\",\"hostname\":\"localhost\"}");
      case "huge" ->
          send(exchange, 200, "{\"success\":true,\"x\":\"" + "x".repeat(1 << 20) + "\"}");
      case "elsewhere" -> {
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(307, -1);
      }
      case "never" -> await();
      default -> send(exchange, 200, failed("invalid-input-response"));
    }
  }

  private static String failed(String code) {
    return "{\"success\":false,\"error-codes\":[\"" + code + "\"]}";
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
