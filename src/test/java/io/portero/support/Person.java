package io.portero.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Somebody who uses the pages over real HTTP as a browser without JavaScript does: keeps cookies, follows
/// redirects, fills forms with their hidden fields.
public final class Person {

  private final Server server;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Person(Server server) {
    this.server = server;
  }

  /// Opens an address (path or whole) and follows redirects.
  public Page open(String address) {
    return get(server.url().resolve(address));
  }

  private Page get(URI uri) {
    return follow(
        uri, send(HttpRequest.newBuilder(uri).header("Accept-Language", "es-CO").GET().build()));
  }

  private Page follow(URI uri, HttpResponse<String> response) {
    if (response.statusCode() == 303 || response.statusCode() == 302) {
      Page landed = get(uri.resolve(response.headers().firstValue("Location").orElseThrow()));
      return new Page(landed.uri, landed.response, response.statusCode());
    }
    return new Page(uri, response, response.statusCode());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// A page that was received.
  public final class Page {

    private final URI uri;
    private final HttpResponse<String> response;
    private final int firstStatus;
    private final Document document;

    private Page(URI uri, HttpResponse<String> response, int firstStatus) {
      this.uri = uri;
      this.response = response;
      this.firstStatus = firstStatus;
      this.document = Jsoup.parse(response.body(), uri.toString());
    }

    public URI uri() {
      return uri;
    }

    /// Status of the page that is shown.
    public int status() {
      return response.statusCode();
    }

    /// Status of the answer to what was sent, before redirects: 303 for an accepted form.
    public int firstStatus() {
      return firstStatus;
    }

    public HttpResponse<String> response() {
      return response;
    }

    public Document document() {
      return document;
    }

    /// What the page says, in one line.
    public String text() {
      return document.text();
    }

    public String title() {
      Element h1 = document.selectFirst("h1");
      return h1 == null ? "" : h1.text();
    }

    /// Follows the link with these words.
    public Page click(String words) {
      Element link =
          document.select("a").stream()
              .filter(a -> a.text().strip().equals(words))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no link «" + words + "» on: " + text()));
      return get(URI.create(link.absUrl("href")));
    }

    /// Fills the main form and presses its main button. `fields`: name, value, name, value …
    public Page submit(String... fields) {
      return send(null, fields);
    }

    /// Fills the main form and presses the button with these words.
    public Page press(String words, String... fields) {
      return send(words, fields);
    }

    /// What would be sent: to send the same several times at once.
    public HttpRequest request(@Nullable String words, String... fields) {
      return form(words, fields);
    }

    private Page send(@Nullable String words, String... fields) {
      HttpRequest request = form(words, fields);
      return follow(request.uri(), Person.this.send(request));
    }

    private HttpRequest form(@Nullable String words, String... fields) {
      Element button = words == null ? null : button(words);
      Element form =
          button == null ? document.selectFirst("main form[method=post]") : button.closest("form");
      if (form == null) {
        throw new AssertionError("no form on: " + text());
      }
      Map<String, String> values = defaults(form);
      if (button != null && !button.attr("name").isEmpty()) {
        values.put(button.attr("name"), button.attr("value"));
      }
      for (int i = 0; i + 1 < fields.length; i += 2) {
        values.put(fields[i], fields[i + 1]);
      }
      String action = form.attr("action").isEmpty() ? uri.toString() : form.absUrl("action");
      return HttpRequest.newBuilder(URI.create(action))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Accept-Language", "es-CO")
          .header("Origin", server.url().toString())
          .POST(BodyPublishers.ofString(encode(values)))
          .build();
    }

    private Element button(String words) {
      return document.select("button").stream()
          .filter(b -> b.text().strip().equals(words))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no button «" + words + "» on: " + text()));
    }

    /// What the browser would send of a form that nobody touched.
    private Map<String, String> defaults(Element form) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Element field : form.select("input[name], select[name], textarea[name]")) {
        boolean choice =
            field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
        if (field.hasAttr("disabled") || (choice && !field.hasAttr("checked"))) {
          continue;
        }
        if (field.tagName().equals("select")) {
          Element option = field.selectFirst("option[selected]");
          Element chosen = option == null ? field.selectFirst("option") : option;
          values.put(field.attr("name"), chosen == null ? "" : chosen.attr("value"));
        } else {
          values.put(
              field.attr("name"),
              field.tagName().equals("textarea") ? field.text() : field.attr("value"));
        }
      }
      return values;
    }
  }

  /// Sends a prepared request as it is, without following redirects.
  public HttpResponse<String> sendRaw(HttpRequest request) {
    return send(request);
  }

  private static String encode(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> url(e.getKey()) + "=" + url(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
