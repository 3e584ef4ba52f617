package io.portero.support;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands on a page that was received. What can be done on it needs somebody: [Person.Page].
public abstract class PageContent {

  private final URI uri;
  private final HttpResponse<String> response;
  private final int firstStatus;
  private final Document document;

  PageContent(URI uri, HttpResponse<String> response, int firstStatus) {
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

  /// Status of the answer to what was sent: 303 for an accepted form. A refused one leads to a page too, whose status it is.
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

  /// What is wrong with a field: the words that stand beside it and that it points at; empty if nothing is. With a text that
  /// was shown it stands beside the box that agrees to it.
  public String problem(String name) {
    String field = name.replaceFirst("-text$", "");
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
    return link(words).isPresent() || pressable(words).isPresent();
  }

  private Optional<Element> link(String words) {
    return document.select("a").stream().filter(a -> a.text().strip().equals(words)).findFirst();
  }

  private Optional<Element> pressable(String words) {
    return document.select("button").stream()
        .filter(b -> b.text().strip().equals(words))
        .findFirst();
  }

  /// Where the link with these words leads.
  public String href(String words) {
    return link(words)
        .orElseThrow(() -> new AssertionError("no link «" + words + "» on: " + text()))
        .absUrl("href");
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

  final Element mainForm() {
    return Optional.ofNullable(document.selectFirst("main form.form"))
        .or(() -> Optional.ofNullable(document.selectFirst("main form[method=post]")))
        .orElseThrow(() -> new AssertionError("no form on: " + text()));
  }

  /// The button with these words.
  final Element button(String words) {
    return pressable(words)
        .orElseThrow(() -> new AssertionError("no button «" + words + "» on: " + text()));
  }

  /// The form of the button with these words, or the main one.
  final Element form(@Nullable String words) {
    Element form = words == null ? mainForm() : button(words).closest("form");
    if (form == null) {
      throw new AssertionError("no form on: " + text());
    }
    return form;
  }

  /// Where a form of this page goes.
  final URI target(Element form) {
    return form.attr("action").isEmpty() ? uri : URI.create(form.absUrl("action"));
  }
}
