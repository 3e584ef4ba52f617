package io.portero.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// As much of a realm of Keycloak as the bench sees: its addresses, the ids of its forms, and what it sends. Written by hand.
final class KeycloakRealm implements AutoCloseable {

  private static final String ACTIONS = "/realms/bench/login-actions/";

  private final HttpServer server;
  private final int mailPort;
  private final Map<String, String> passwords = new ConcurrentHashMap<>();

  KeycloakRealm(int mailPort) throws IOException {
    this.mailPort = mailPort;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void knows(Person person) {
    passwords.put(person.user(), person.password());
  }

  String password(String user) {
    return passwords.getOrDefault(user, "");
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> query = fields(String.valueOf(exchange.getRequestURI().getRawQuery()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> typed = fields(body);
    String user = typed.getOrDefault("username", "");
    switch (exchange.getRequestURI().getPath()) {
      case "/realms/bench/protocol/openid-connect/auth" -> page(exchange, start());
      case ACTIONS + "authenticate" -> {
        if (typed.getOrDefault("password", "").equals(passwords.get(user))) {
          lead(exchange, "http://127.0.0.1/back?state=bench&code=some");
        } else {
          page(exchange, start());
        }
      }
      case ACTIONS + "reset-credentials" -> {
        if (!user.isEmpty()) {
          mail(user + "@bench.example", user);
        }
        page(exchange, form("kc-reset-password-form", "reset-credentials"));
      }
      case ACTIONS + "registration" -> {
        if (!user.isEmpty()) {
          mail(typed.getOrDefault("email", ""), user);
        }
        page(exchange, form("kc-register-form", "registration"));
      }
      case ACTIONS + "action-token" ->
          lead(exchange, url() + ACTIONS + "required-action?user=" + query.get("key"));
      case ACTIONS + "required-action" -> {
        String chosen = typed.getOrDefault("password-new", "");
        if (chosen.isEmpty() || !chosen.equals(typed.get("password-confirm"))) {
          page(
              exchange, form("kc-passwd-update-form", "required-action?user=" + query.get("user")));
        } else {
          passwords.put(query.getOrDefault("user", ""), chosen);
          lead(exchange, "http://127.0.0.1/back?code=some");
        }
      }
      default -> exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  private static String start() {
    return """
    %s<a href="%sreset-credentials?tab=1">¿Olvidó?</a><a href="%sregistration?tab=1">Registrarse</a>\
    """
        .formatted(form("kc-form-login", "authenticate"), ACTIONS, ACTIONS);
  }

  private static String form(String id, String action) {
    return """
    <form id="%s" action="%s%s" method="post"><input type="hidden" name="tab" value="1"></form>\
    """
        .formatted(id, ACTIONS, action);
  }

  private void mail(String address, String user) {
    SomeMail.send(
        mailPort, address, "Abra " + url() + ACTIONS + "action-token?key=" + user + "\n\nAdiós");
  }

  private static void lead(HttpExchange exchange, String where) throws IOException {
    exchange.getResponseHeaders().add("Location", where);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void page(HttpExchange exchange, String html) throws IOException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> fields(String encoded) {
    return Arrays.stream(encoded.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
