package io.portero.portal;

import io.portero.portal.file.Colour;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The design tokens of a face: CSS custom properties by name without dashes, each with its light and dark value.
record Face(Map<String, Value> tokens) {

  /// What a portal may change. The colours of states are everybody's, so that red always means the same.
  static final Set<String> COLOURS =
      new TreeSet<>(
          Set.of(
              "bg",
              "surface",
              "sunken",
              "ink",
              "ink-soft",
              "line",
              "line-strong",
              "accent",
              "accent-strong",
              "on-accent",
              "accent-soft",
              "link",
              "highlight",
              "focus",
              "top-bg",
              "top-ink"));

  static final Set<String> SHAPES =
      new TreeSet<>(
          Set.of(
              "band",
              "band-size",
              "font-body",
              "font-heading",
              "heading-weight",
              "heading-tracking",
              "label-case",
              "label-size",
              "label-tracking",
              "radius-field",
              "radius-button",
              "radius-card",
              "field-line"));

  private static final Pattern ROOT = Pattern.compile(":root\\s*\\{(.*?)}", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
  private static final Pattern MODES = Pattern.compile("light-dark\\(([^,]+),\\s*([^)]+)\\)");
  private static final Pattern REFERENCE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

  record Value(String light, String dark) {

    String in(boolean darkMode) {
      return darkMode ? dark : light;
    }

    /// As CSS says it: one value, or both.
    String css() {
      return light.equals(dark) ? light : "light-dark(" + light + ", " + dark + ")";
    }
  }

  /// The product's own face: the first `:root` of its style sheet.
  static Face ofStyleSheet(String css) {
    Map<String, Value> tokens = new LinkedHashMap<>();
    Matcher root = ROOT.matcher(css);
    if (root.find()) {
      Matcher token = TOKEN.matcher(root.group(1));
      while (token.find()) {
        Matcher modes = MODES.matcher(token.group(2).strip());
        String plain = token.group(2).strip();
        tokens.put(
            token.group(1),
            modes.matches()
                ? new Value(modes.group(1).strip(), modes.group(2).strip())
                : new Value(plain, plain));
      }
    }
    return new Face(tokens);
  }

  /// This face with some tokens changed.
  Face with(Map<String, Value> changes) {
    Map<String, Value> all = new LinkedHashMap<>(tokens);
    all.putAll(changes);
    return new Face(all);
  }

  /// A token's value with its references to other tokens followed.
  String resolve(String token, boolean dark) {
    return resolve(token, dark, 0);
  }

  private String resolve(String token, boolean dark, int depth) {
    Value value = tokens.get(token);
    if (value == null || depth > 5) {
      return "";
    }
    return REFERENCE
        .matcher(value.in(dark))
        .replaceAll(m -> Matcher.quoteReplacement(resolve(m.group(1), dark, depth + 1)));
  }

  Optional<Colour> colour(String token, boolean dark) {
    return Colour.read(resolve(token, dark));
  }

  /// The light values, for mails.
  Map<String, String> light() {
    Map<String, String> light = new LinkedHashMap<>();
    tokens.keySet().forEach(token -> light.put(token, resolve(token, false)));
    return light;
  }
}
