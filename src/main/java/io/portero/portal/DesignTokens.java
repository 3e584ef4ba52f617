package io.portero.portal;

import io.portero.portal.file.Colour;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What pages, mails and icons take their colours, fonts and corners from: CSS custom properties by name without dashes, each with its
/// light and dark value.
public final class DesignTokens {

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
  private static final int DEEPEST = 5;

  /// @param light as CSS has it, @param dark the same value again where the token knows no modes
  public record Value(String light, String dark) {

    String in(boolean darkMode) {
      return darkMode ? dark : light;
    }

    /// As CSS says it: one value, or both.
    String css() {
      return light.equals(dark) ? light : "light-dark(" + light + ", " + dark + ")";
    }
  }

  private final Map<String, Value> values;

  /// Worked out once: a mail asks for some forty.
  private final Map<String, String> plainLight;

  private final Map<String, String> plainDark;

  public DesignTokens(Map<String, Value> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.plainLight = plain(false);
    this.plainDark = plain(true);
  }

  public Map<String, Value> values() {
    return values;
  }

  /// The product's own: the first `:root` of its style sheet.
  public static DesignTokens ofProduct() {
    return Product.get().tokens();
  }

  static DesignTokens ofStyleSheet(String css) {
    Map<String, Value> values = new LinkedHashMap<>();
    Matcher root = ROOT.matcher(css);
    if (root.find()) {
      Matcher token = TOKEN.matcher(root.group(1));
      while (token.find()) {
        Matcher modes = MODES.matcher(token.group(2).strip());
        String plain = token.group(2).strip();
        values.put(
            token.group(1),
            modes.matches()
                ? new Value(modes.group(1).strip(), modes.group(2).strip())
                : new Value(plain, plain));
      }
    }
    return new DesignTokens(values);
  }

  /// These with some changed.
  public DesignTokens with(Map<String, Value> changes) {
    Map<String, Value> all = new LinkedHashMap<>(values);
    all.putAll(changes);
    return new DesignTokens(all);
  }

  /// A token's value by day, for mails and pictures: a colour as `#rrggbb`, references followed, quotes single. Empty if there is no
  /// such token.
  public String light(String token) {
    return plainLight.getOrDefault(token, "");
  }

  /// The same by night.
  public String dark(String token) {
    return plainDark.getOrDefault(token, "");
  }

  /// CSS for a style attribute, which knows no custom properties: each `var(--token)` is replaced by its light value.
  public String inline(String css) {
    return REFERENCE.matcher(css).replaceAll(m -> Matcher.quoteReplacement(light(m.group(1))));
  }

  Optional<Colour> colour(String token, boolean dark) {
    return Colour.read(resolve(token, dark, 0));
  }

  /// As custom properties for a page. Browsers without `light-dark()` get the light values.
  String css() {
    return rule(Value::light)
        + "@supports (color: light-dark(#000, #fff)) {\n"
        + rule(Value::css)
        + "}\n";
  }

  private String rule(Function<Value, String> written) {
    return values.entrySet().stream()
        .map(token -> "  --" + token.getKey() + ": " + written.apply(token.getValue()) + ";\n")
        .collect(Collectors.joining("", ":root {\n", "}\n"));
  }

  private Map<String, String> plain(boolean dark) {
    return values.keySet().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), token -> plain(token, dark)));
  }

  private String plain(String token, boolean dark) {
    return colour(token, dark)
        .map(Colour::toString)
        .orElseGet(() -> resolve(token, dark, 0).replace('"', '\''));
  }

  /// A token's value with its references to other tokens followed.
  private String resolve(String token, boolean dark, int depth) {
    Value value = values.get(token);
    if (value == null || depth > DEEPEST) {
      return "";
    }
    return REFERENCE
        .matcher(value.in(dark))
        .replaceAll(m -> Matcher.quoteReplacement(resolve(m.group(1), dark, depth + 1)));
  }
}
