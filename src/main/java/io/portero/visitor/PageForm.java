package io.portero.visitor;

import io.portero.shared.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page's form: where it goes, and what stands in it before anybody types: hidden fields and choices.
public record PageForm(String action, Map<String, String> untouched, boolean captcha) {

  public PageForm {
    untouched = Map.copyOf(untouched);
  }

  /// Where a page of Portero has its main form.
  private static final String MAIN = "form.form[method=post]";

  /// The main form of a page of Portero.
  ///
  /// @throws Refusal if there is none, or a captcha stands in the way
  public static PageForm of(VisitorResponse response) {
    PageForm form = in(response.page()).orElseThrow(response::lost);
    if (form.captcha()) {
      throw new Refusal(
          "%s asks for a captcha: start the server with PORTERO_CAPTCHA=none."
              .formatted(response.uri()),
          "%s pide un captcha: inicie el servidor con PORTERO_CAPTCHA=none."
              .formatted(response.uri()));
    }
    return form;
  }

  /// @param last what is typed beside what identifies the person
  public Map<String, String> filled(Map<String, String> person, Map<String, String> last) {
    Map<String, String> typed = new HashMap<>(untouched);
    typed.putAll(person);
    typed.remove("portal");
    typed.putAll(last);
    return typed;
  }

  /// @param selector where anybody's page has the form, as CSS has it
  /// @throws Refusal if it is not there
  public static PageForm of(VisitorResponse response, String selector) {
    return in(response.page(), selector).orElseThrow(response::lost);
  }

  public static Optional<PageForm> in(Document page) {
    return in(page, MAIN);
  }

  private static Optional<PageForm> in(Document page, String selector) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(form ->
            new PageForm(
                form.attr("action"),
                untouched(form),
                form.selectFirst("[name=captchaPass]") != null));
  }

  private static Map<String, String> untouched(Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden], input[type=radio][checked]")
        .forEach(input -> fields.put(input.attr("name"), input.val()));
    form.select("select:has(option[selected])")
        .forEach(select -> fields.put(select.attr("name"), select.select("[selected]").val()));
    return fields;
  }
}
