package io.portero.support;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Somebody who uses the pages over real HTTP as a browser without JavaScript does: keeps cookies, follows
/// redirects, fills forms with their hidden fields.
public final class Person {

  private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

  private Server server;
  private final Browser http = new Browser();
  private String language = "es-CO";
  private String host = "";
  private String address = "";
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

  /// With a phone in place of a computer.
  public Person onPhone() {
    return with("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/605.1.15 Mobile");
  }

  /// Comes from another network, as the proxy before the server says: the server must know this machine as one.
  public Person from(String networkAddress) {
    address = networkAddress;
    return this;
  }

  /// Opens an address (path or whole) and follows redirects.
  public Page open(String address) {
    return get(server.url().resolve(address));
  }

  Page get(URI uri) {
    return follow(uri, http.send(asBrowser(to(uri).GET().build())));
  }

  Page post(HttpRequest request) {
    return follow(request.uri(), http.send(asBrowser(request)));
  }

  /// Browsers say that they want a page, and are sent on to it; what is sent raw says nothing and gets it at once.
  private static HttpRequest asBrowser(HttpRequest request) {
    return HttpRequest.newBuilder(request, (_, _) -> true).header("Accept", HTML).build();
  }

  /// A request as this person's browser makes it.
  public HttpRequest.Builder to(URI uri) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Accept-Language", language)
            .header("User-Agent", browser);
    if (!address.isEmpty()) {
      request.header("X-Forwarded-For", address);
    }
    return host.isEmpty() ? request : request.header("Host", host);
  }

  /// What the browser says as the origin of a form.
  String origin() {
    return host.isEmpty() ? server.url().toString() : "http://" + host;
  }

  private Page follow(URI uri, HttpResponse<String> response) {
    if (response.statusCode() == 303
        || response.statusCode() == 302
        || response.statusCode() == 308) {
      Page landed = get(uri.resolve(response.headers().firstValue("Location").orElseThrow()));
      boolean refused = String.valueOf(landed.uri().getQuery()).contains("again=");
      int first = refused ? landed.status() : response.statusCode();
      return new Page(landed.uri(), landed.response(), first);
    }
    return new Page(uri, response, response.statusCode());
  }

  /// The page that an answer brought, for what was sent by [#sendRaw].
  public Page page(HttpResponse<String> response) {
    return follow(response.uri(), response);
  }

  /// Sends a prepared request as it is, without following redirects.
  public HttpResponse<String> sendRaw(HttpRequest request) {
    return http.send(request);
  }

  /// Sends all at once, as an impatient finger does.
  public List<HttpResponse<String>> sendAtOnce(List<HttpRequest> requests) {
    return http.sendAtOnce(requests);
  }

  /// The cookies that this browser keeps.
  public List<HttpCookie> cookies() {
    return http.cookies().getCookies();
  }

  /// Puts somebody else's cookie into this browser.
  public void plant(HttpCookie cookie) {
    http.cookies().add(server.url(), cookie);
  }

  /// The same browser opened anew: what was only in its pages is gone, cookies stay.
  public void forgetCookie(String name) {
    cookies().stream()
        .filter(c -> c.getName().equals(name))
        .toList()
        .forEach(c -> http.cookies().remove(null, c));
  }

  /// A page that this person received, and what can be done on it.
  public final class Page extends PageContent {

    private Page(URI uri, HttpResponse<String> response, int firstStatus) {
      super(uri, response, firstStatus);
    }

    /// Follows the link with these words.
    public Page click(String words) {
      return Person.this.get(URI.create(href(words)));
    }

    /// Opens the page once more, as a reload does.
    public Page reload() {
      return Person.this.get(uri());
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
      Element form = form(words);
      Map<String, String> values = HtmlForm.untouched(form);
      if (words != null && !button(words).attr("name").isEmpty()) {
        values.put(button(words).attr("name"), button(words).attr("value"));
      }
      for (int i = 0; i + 1 < fields.length; i += 2) {
        values.put(fields[i], fields[i + 1]);
      }
      return post(target(form), values);
    }

    /// Sends a body as it is, as if the main form had made it.
    public Page sendAsForm(String body) {
      return Person.this.post(asForm(target(mainForm()), body));
    }

    /// Sends exactly these fields, as if the main form had them.
    public Page sendAsForm(Map<String, String> values) {
      return sendAsForm(HtmlForm.encode(values));
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
