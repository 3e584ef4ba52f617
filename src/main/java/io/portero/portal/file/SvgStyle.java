package io.portero.portal.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The style sheet that drawing programs put into a picture (`.st0{fill:#006B54;}`), made into attributes: pages allow no styles of
/// others.
final class SvgStyle {

  private static final Pattern SIMPLE = Pattern.compile("[a-zA-Z]*(?:[.#][a-zA-Z_][\\w-]*)?");

  /// @param selector an element's name, `.class` or `#id`, or a name and one of these
  private record Rule(String selector, Map<String, String> look) {

    int weight() {
      return selector.contains("#") ? 2 : selector.contains(".") ? 1 : 0;
    }

    boolean isFor(String element, List<String> classes, String id) {
      int end = Math.max(selector.indexOf('.'), selector.indexOf('#'));
      String name = end < 0 ? selector : selector.substring(0, end);
      String mark = end < 0 ? "" : selector.substring(end + 1);
      boolean marked =
          end < 0 || (selector.charAt(end) == '#' ? mark.equals(id) : classes.contains(mark));
      return marked && (name.isEmpty() || name.equals(element));
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  /// Adds the rules of one `<style>`.
  ///
  /// @return what cannot be understood, if anything
  Optional<String> add(String css) {
    String rest = withoutComments(css).strip();
    while (!rest.isEmpty()) {
      int open = rest.indexOf('{');
      int close = rest.indexOf('}');
      if (open < 1 || close < open) {
        return Optional.of(rest);
      }
      Map<String, String> look = declarations(rest.substring(open + 1, close));
      for (String selector : rest.substring(0, open).split(",", -1)) {
        if (selector.isBlank() || !SIMPLE.matcher(selector.strip()).matches()) {
          return Optional.of(selector.strip());
        }
        rules.add(new Rule(selector.strip(), look));
      }
      rest = rest.substring(close + 1).strip();
    }
    rules.sort(Comparator.comparingInt(Rule::weight));
    return Optional.empty();
  }

  /// What the rules say of an element.
  Map<String, String> of(String element, String classes, String id) {
    List<String> names = Arrays.asList(classes.strip().split("\\s+", -1));
    Map<String, String> look = new LinkedHashMap<>();
    rules.stream().filter(r -> r.isFor(element, names, id)).forEach(r -> look.putAll(r.look));
    return look;
  }

  /// `fill:#006b54;stroke:none` by property.
  static Map<String, String> declarations(String css) {
    Map<String, String> look = new LinkedHashMap<>();
    for (String declaration : css.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        look.put(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
      }
    }
    return look;
  }

  private static String withoutComments(String css) {
    StringBuilder plain = new StringBuilder();
    int from = 0;
    for (int at = css.indexOf("/*"); at >= 0; at = css.indexOf("/*", from)) {
      plain.append(css, from, at);
      int end = css.indexOf("*/", at + 2);
      from = end < 0 ? css.length() : end + 2;
    }
    return plain.append(css.substring(from)).toString();
  }
}
