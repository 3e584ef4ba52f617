package io.portero.web;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import io.portero.shared.Language;
import io.portero.shared.Placeholders;
import io.portero.shared.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of a page, for its template: plain strings, which the template escapes, or safe HTML.
public final class PageTexts {

  private static final Pattern MARKUP =
      Pattern.compile("\\*\\*(.+?)\\*\\*|\\[([^\\]]+)\\]\\(([a-zA-Z0-9-]+)\\)");

  /// What no translator may touch: who somebody is, and where one writes or calls.
  private static final Set<String> NOT_WORDS =
      Set.of("user", "document", "email", "address", "help-email", "mobile", "number", "phone");

  /// Letters of an address that fit a line of the narrowest telephone, in a wide font and inside a notice.
  private static final int SHORT = 22;

  private static final Set<String> EMPTY = Set.of("problem.required", "problem.choose");

  private final io.portero.portal.Texts texts;
  private final String scope;

  /// @param scope where the page's own texts are looked up first: `recover.identify`
  public PageTexts(io.portero.portal.Texts texts, String scope) {
    this.texts = texts;
    this.scope = scope;
  }

  public Language language() {
    return texts.language();
  }

  /// A text of this page: the most precise of `{scope}.{key}`, or `key` alone.
  public String get(String key, Object... namesAndValues) {
    return texts.of(scope, key, args(namesAndValues));
  }

  /// Whether this page has such a text and it is not empty; optional parts of a page are shown only then.
  public boolean has(String key) {
    String found = texts.keyOf(scope, key);
    return texts.has(found) && !texts.get(found).isBlank();
  }

  public String count(String key, long n) {
    return texts.count(key, n);
  }

  public String of(Problem problem) {
    return says(problem) ? get(missing(problem)) : texts.of(scope, problem.key(), problem.args());
  }

  /// An empty field's problem says what to write there, where the field's own words do.
  private boolean says(Problem problem) {
    return EMPTY.contains(problem.key()) && has(missing(problem));
  }

  private static String missing(Problem problem) {
    return "field." + problem.field() + ".missing";
  }

  /// The same where the field is not beside it: its label first, if it has one.
  public String labelled(Problem problem) {
    String label = "field." + problem.field() + ".label";
    return has(label) && !says(problem) ? get(label) + ": " + of(problem) : of(problem);
  }

  /// A text with `**strong**` words and `[links](name)`; the value of `name` is the link's address. Everything
  /// else, values too, is escaped.
  public Content html(String key, Object... namesAndValues) {
    Map<String, Object> args = args(namesAndValues);
    return output -> output.writeContent(markup(texts.of(scope, key, Map.of()), args));
  }

  private static String markup(String text, Map<String, Object> args) {
    StringBuilder html = new StringBuilder();
    Matcher m = MARKUP.matcher(text);
    int from = 0;
    while (m.find()) {
      html.append(fill(text.substring(from, m.start()), args));
      if (m.group(1) != null) {
        html.append("<strong>").append(fill(m.group(1), args)).append("</strong>");
      } else {
        html.append("<a href=\"")
            .append(escape(String.valueOf(args.getOrDefault(m.group(3), "#"))))
            .append("\">")
            .append(fill(m.group(2), args))
            .append("</a>");
      }
      from = m.end();
    }
    return html.append(fill(text.substring(from), args)).toString();
  }

  private static String fill(String text, Map<String, Object> args) {
    return Placeholders.fill(
        escape(text),
        name -> args.containsKey(name) ? html(name, String.valueOf(args.get(name))) : null);
  }

  private static String html(String name, String value) {
    return NOT_WORDS.contains(name)
        ? "<span translate=\"no\">" + breakable(value) + "</span>"
        : escape(value);
  }

  /// An address: whole if it is so short that every line has room for it, else broken before its `@` and its dots, and never in the
  /// middle of a word.
  public Content address(String address) {
    return output -> output.writeContent(breakable(address));
  }

  private static String breakable(String address) {
    return address.contains("@")
        ? "<span class=\"address"
            + (address.length() <= SHORT ? " short" : "")
            + "\">"
            + escape(address).replace("@", "<wbr>@").replace(".", "<wbr>.")
            + "</span>"
        : escape(address);
  }

  private static String escape(String text) {
    StringOutput output = new StringOutput();
    Escape.htmlAttribute(text, output);
    return output.toString().replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Map<String, Object> args(Object... namesAndValues) {
    Map<String, Object> args = new HashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      args.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return args;
  }
}
