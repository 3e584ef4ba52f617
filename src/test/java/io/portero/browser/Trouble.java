package io.portero.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must never happen behind a page: a script's error, a breach of the content policy, a request to another host, one
/// that fails.
final class Trouble {

  private final List<String> met = new ArrayList<>();
  private final List<String> allowed = new ArrayList<>();
  private final Set<Integer> expected = new HashSet<>();

  Trouble(URI home, BrowserContext context) {
    allow(home);
    context.onConsoleMessage(this::heard);
    context.onWebError(error -> met.add("script: " + error.error()));
    context.onRequest(this::asked);
    context.onRequestFailed(this::failed);
    context.onResponse(this::answered);
  }

  /// Another host that the page may ask.
  void allow(URI host) {
    allowed.add(host.getAuthority());
  }

  /// A status that the test itself brings about.
  void expect(int status) {
    expected.add(status);
  }

  List<String> met() {
    return List.copyOf(met);
  }

  /// Chromium calls a refused form (422) an error too; answers have a rule of their own below.
  private void heard(ConsoleMessage message) {
    boolean bad = message.type().equals("error") || message.type().equals("warning");
    if (bad && !message.text().startsWith("Failed to load resource")) {
      met.add("console: " + message.text() + " at " + message.location());
    }
  }

  private void asked(Request request) {
    URI uri = URI.create(request.url());
    if (!allowed.contains(uri.getAuthority())) {
      met.add("another host: " + request.url());
    }
  }

  /// A page that is left while something is still on its way aborts it: no one's fault.
  private void failed(Request request) {
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      met.add(request.failure() + ": " + request.url());
    }
  }

  private void answered(Response response) {
    boolean page = response.request().isNavigationRequest();
    if (response.status() >= (page ? 500 : 400) && !expected.contains(response.status())) {
      met.add(response.status() + ": " + response.url());
    }
  }
}
