package io.portero.asvs;

import io.portero.support.Server;
import io.portero.support.Wire;
import io.portero.web.Assets;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/// Requests as a program sends them, through the proxy before the server.
record Answers(Server server) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// One address for each kind of answer: pages, refusals, files, JSON, redirects.
  static List<String> everyKind() {
    return List.of(
        "/",
        "/alianza/sign-in",
        "/alianza/help",
        "/alianza/legal/terms",
        "/alianza",
        "/alianza/account",
        "/alianza/nothing-here",
        "/nobody",
        "/alianza/link/" + "a".repeat(43),
        "/alianza/theme.css",
        "/alianza/logo.svg",
        "/pictures/owl.svg",
        "/mailbox",
        "/mailbox/messages",
        "/alianza/captcha/challenge",
        Assets.url("/css/portero.css"),
        Assets.url("/js/portero.js"),
        "/assets/000000000000/css/portero.css");
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /// Bytes straight to the socket; what came back until it was closed.
  String raw(String request) throws IOException {
    return new Wire(server).answer(request);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.url().resolve(path)).header("X-Forwarded-Proto", "https");
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
