package io.portero.attack;

import io.portero.shared.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page's main form: where it goes, and what stands in it before anybody types: hidden fields and choices.
record PageForm(String action, Map<String, String> untouched, boolean captcha) {

  PageForm {
    untouched = Map.copyOf(untouched);
  }

  /// @throws Refusal if there is none, or a captcha stands in the way
  static PageForm of(VisitorResponse response) {
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
  Map<String, String> filled(Map<String, String> person, Map<String, String> last) {
    Map<String, String> typed = new HashMap<>(untouched);
    typed.putAll(person);
    typed.remove("portal");
    typed.putAll(last);
    return typed;
  }

  static Optional<PageForm> in(Document page) {
    return Optional.ofNullable(page.selectFirst("form.form[method=post]"))
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
