package io.portero.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Somebody who uses the pages over real HTTP as a browser without JavaScript does: keeps cookies, follows
/// redirects, fills forms with their hidden fields.
public final class Person {

  private Server server;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private String language = "es-CO";
  private String host = "";
  private String browser = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

  Person(Server server) {
    this.server = server;
  }

  /// @param code what the browser prefers, such as `en`
  public Person speaking(String code) {
    language = code;
    return this;
  }

  /// Uses the portal under its own host name, such as `alianza.localhost`.
  public Person at(String ownHost) {
    host = ownHost + ":" + server.url().getPort();
    return this;
  }

  /// Goes on with the same cookies at another node, or at the same one after a restart.
  public Person movesTo(Server other) {
    server = other;
    return this;
  }

  public Person with(String userAgent) {
    browser = userAgent;
    return this;
  }

  /// Opens an address (path or whole) and follows redirects.
  public Page open(String address) {
    return get(server.url().resolve(address));
  }

  Page get(URI uri) {
    return follow(uri, send(to(uri).GET().build()));
  }

  Page post(HttpRequest request) {
    return follow(request.uri(), send(request));
  }

  /// A request as this person's browser makes it.
  public HttpRequest.Builder to(URI uri) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Accept-Language", language)
            .header("User-Agent", browser);
    return host.isEmpty() ? request : request.header("Host", host);
  }

  /// What the browser says as the origin of a form.
  String origin() {
    return host.isEmpty() ? server.url().toString() : "http://" + host;
  }

  private Page follow(URI uri, HttpResponse<String> response) {
    if (response.statusCode() == 303 || response.statusCode() == 302) {
      Page landed = get(uri.resolve(response.headers().firstValue("Location").orElseThrow()));
      return new Page(landed.uri, landed.response, response.statusCode());
    }
    return new Page(uri, response, response.statusCode());
  }

  /// The page that an answer brought, for what was sent by [#sendRaw].
  public Page page(HttpResponse<String> response) {
    return follow(response.uri(), response);
  }

  /// Sends a prepared request as it is, without following redirects.
  public HttpResponse<String> sendRaw(HttpRequest request) {
    return send(request);
  }

  /// Sends all at once, as an impatient finger does.
  public List<HttpResponse<String>> sendAtOnce(List<HttpRequest> requests) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return requests.stream()
          .map(request -> CompletableFuture.supplyAsync(() -> send(request), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  /// The cookies that this browser keeps.
  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /// The same browser opened anew: what was only in its pages is gone, cookies stay.
  public void forgetCookie(String name) {
    cookies().stream()
        .filter(c -> c.getName().equals(name))
        .toList()
        .forEach(c -> cookies.getCookieStore().remove(null, c));
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

  /// A page that was received, and what can be done on it.
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

    public String path() {
      return uri.getPath();
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

    /// Title and text of the dialog; empty if there is none.
    public String dialog() {
      Element dialog = document.selectFirst("dialog");
      return dialog == null ? "" : dialog.text();
    }

    /// What stands in a field.
    public String value(String field) {
      return field(field).attr("value");
    }

    public Element field(String name) {
      Element found = document.selectFirst("[name=" + name + "]");
      if (found == null) {
        throw new AssertionError("no field «" + name + "» on: " + text());
      }
      return found;
    }

    public boolean has(String field) {
      return document.selectFirst("[name=" + field + "]") != null;
    }

    /// The words of the field's label.
    public String label(String field) {
      Element label = document.selectFirst("label[for=" + field(field).id() + "]");
      return label == null ? "" : label.text();
    }

    /// What is wrong with a field: the words that stand beside it and that it points at; empty if nothing is.
    public String problem(String field) {
      Element control = document.selectFirst("main form [name=" + field + "]");
      Element words = document.getElementById(field + "-error");
      if (words == null) {
        return "";
      }
      boolean pointed =
          control != null
              && List.of(control.attr("aria-describedby").split(" ")).contains(field + "-error");
      return pointed || control == null || field.equals("image") || field.equals("kind")
          ? words.text()
          : "NOT DESCRIBED: " + words.text();
    }

    /// What is wrong with the page as a whole, or with any field: everything that is announced.
    public String problems() {
      return document.select("[role=alert]:not([hidden]), .error:not([hidden])").text();
    }

    /// Whether there is a link or a button with these words.
    public boolean offers(String words) {
      return link(words).isPresent() || button(words).isPresent();
    }

    private Optional<Element> link(String words) {
      return document.select("a").stream().filter(a -> a.text().strip().equals(words)).findFirst();
    }

    private Optional<Element> button(String words) {
      return document.select("button").stream()
          .filter(b -> b.text().strip().equals(words))
          .findFirst();
    }

    /// Follows the link with these words.
    public Page click(String words) {
      return Person.this.get(URI.create(href(words)));
    }

    /// Where the link with these words leads.
    public String href(String words) {
      return link(words)
          .orElseThrow(() -> new AssertionError("no link «" + words + "» on: " + text()))
          .absUrl("href");
    }

    /// Opens the page once more, as a reload does.
    public Page reload() {
      return Person.this.get(uri);
    }

    /// Fills the main form and sends it as Enter does. `fields`: name, value, name, value …
    public Page submit(String... fields) {
      return Person.this.post(request(null, fields));
    }

    /// Fills the form of the button with these words and presses it.
    public Page press(String words, String... fields) {
      return Person.this.post(request(words, fields));
    }

    /// What would be sent: to send the same several times at once.
    public HttpRequest request(@Nullable String words, String... fields) {
      Element button =
          words == null
              ? null
              : button(words)
                  .orElseThrow(() -> new AssertionError("no button «" + words + "» on: " + text()));
      Element form = button == null ? mainForm() : button.closest("form");
      if (form == null) {
        throw new AssertionError("no form on: " + text());
      }
      Map<String, String> values = HtmlForm.untouched(form);
      if (button != null && !button.attr("name").isEmpty()) {
        values.put(button.attr("name"), button.attr("value"));
      }
      for (int i = 0; i + 1 < fields.length; i += 2) {
        values.put(fields[i], fields[i + 1]);
      }
      return post(form.attr("action").isEmpty() ? uri : URI.create(form.absUrl("action")), values);
    }

    /// What the browser would send of the main form if nobody touched it.
    public Map<String, String> untouched() {
      return HtmlForm.untouched(mainForm());
    }

    /// The main form's fields as they stand on the page, one for each name.
    public Map<String, Element> fields() {
      Map<String, Element> fields = new LinkedHashMap<>();
      mainForm()
          .select("input[name], select[name], textarea[name]")
          .forEach(field -> fields.putIfAbsent(field.attr("name"), field));
      return fields;
    }

    /// Sends a body as it is, as if the main form had made it.
    public Page sendAsForm(String body) {
      Element form = mainForm();
      URI to = form.attr("action").isEmpty() ? uri : URI.create(form.absUrl("action"));
      return Person.this.post(asForm(to, body));
    }

    private Element mainForm() {
      return Optional.ofNullable(document.selectFirst("main form.form"))
          .or(() -> Optional.ofNullable(document.selectFirst("main form[method=post]")))
          .orElseThrow(() -> new AssertionError("no form on: " + text()));
    }

    /// A form that a program sends to this page's address: exactly these fields.
    public HttpRequest post(URI to, Map<String, String> values) {
      return asForm(to, HtmlForm.encode(values));
    }

    private HttpRequest asForm(URI to, String body) {
      return to(to)
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Origin", origin())
          .POST(BodyPublishers.ofString(body))
          .build();
    }
  }
}
