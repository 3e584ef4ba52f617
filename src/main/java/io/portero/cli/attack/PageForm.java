package io.portero.cli.attack;

import io.portero.shared.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page's main form: where it goes, and what stands in it before anybody types: hidden fields and choices.
record PageForm(String action, Map<String, String> untouched, boolean captcha) {

  private static final Pattern FORM =
      Pattern.compile(
          "<form class=\"form\"[^>]*method=\"post\"[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>",
          Pattern.DOTALL);
  private static final List<Pattern> FIELDS =
      List.of(
          Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\""),
          Pattern.compile("<input type=\"radio\" name=\"([^\"]+)\" value=\"([^\"]*)\" checked"),
          Pattern.compile(
              "<select[^>]* name=\"([^\"]+)\"(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected",
              Pattern.DOTALL));

  PageForm {
    untouched = Map.copyOf(untouched);
  }

  /// @throws Refusal if there is none, or a captcha stands in the way
  static PageForm of(Browser.Answer page) {
    PageForm form = in(page.body()).orElseThrow(page::lost);
    if (form.captcha()) {
      throw new Refusal(
          "%s asks for a captcha: start the server with PORTERO_CAPTCHA=none."
              .formatted(page.uri()),
          "%s pide un captcha: inicie el servidor con PORTERO_CAPTCHA=none.".formatted(page.uri()));
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

  static Optional<PageForm> in(String page) {
    Matcher form = FORM.matcher(page);
    if (!form.find()) {
      return Optional.empty();
    }
    Map<String, String> untouched = new LinkedHashMap<>();
    for (Pattern field : FIELDS) {
      field.matcher(form.group(2)).results().forEach(f -> untouched.put(f.group(1), f.group(2)));
    }
    boolean captcha = untouched.containsKey("challenge") || form.group(2).contains("captcha");
    return Optional.of(new PageForm(form.group(1), untouched, captcha));
  }
}
