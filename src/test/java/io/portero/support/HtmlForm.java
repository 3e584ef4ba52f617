package io.portero.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// What browsers make of a form.
final class HtmlForm {

  private HtmlForm() {}

  /// What the browser would send of a form that nobody touched.
  static Map<String, String> untouched(Element form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Element field : form.select("input[name], select[name], textarea[name]")) {
      String type = field.attr("type");
      boolean choice = type.equals("checkbox") || type.equals("radio");
      if (field.hasAttr("disabled") || (choice && !field.hasAttr("checked"))) {
        continue;
      }
      if (field.tagName().equals("select")) {
        Element option = field.selectFirst("option[selected]");
        Element chosen = option == null ? field.selectFirst("option") : option;
        values.put(field.attr("name"), chosen == null ? "" : chosen.attr("value"));
      } else {
        boolean area = field.tagName().equals("textarea");
        values.put(field.attr("name"), area ? field.text() : field.attr("value"));
      }
    }
    return values;
  }

  static String encode(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> url(e.getKey()) + "=" + url(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
