package io.portero.notification;

import io.portero.portal.Theme;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A portal's colours, fonts and corners as a mail can use them: plain values, light and dark.
final class Face {

  private static final Pattern BOTH_MODES =
      Pattern.compile("--([a-z-]+)\\s*:\\s*light-dark\\(\\s*([^,()]+?)\\s*,\\s*([^,()]+?)\\s*\\)");
  private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final String BODY_FONT =
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Helvetica, Arial, sans-serif";

  /// Portero's own, for what a theme leaves out.
  private static final Map<String, String> LIGHT =
      Map.of(
          "bg",
          "#f3f5f6",
          "surface",
          "#ffffff",
          "sunken",
          "#eaeef0",
          "ink",
          "#14201f",
          "ink-soft",
          "#4b585c",
          "line",
          "#d9e0e3",
          "accent",
          "#0f5566",
          "on-accent",
          "#ffffff",
          "link",
          "#0f5566",
          "highlight",
          "#b98a2f");

  private static final Map<String, String> DARK =
      Map.of(
          "bg",
          "#0f1416",
          "surface",
          "#171d20",
          "sunken",
          "#1f272b",
          "ink",
          "#eaf0f1",
          "ink-soft",
          "#adbac0",
          "line",
          "#2d383d",
          "accent",
          "#7fcbdc",
          "on-accent",
          "#062229",
          "link",
          "#8fd3e2",
          "highlight",
          "#dcb566");

  private final Map<String, String> light = new HashMap<>(LIGHT);
  private final Map<String, String> dark = new HashMap<>(DARK);
  private final Map<String, String> tokens;

  private Face(Theme theme) {
    this.tokens = theme.tokens();
    BOTH_MODES
        .matcher(theme.css())
        .results()
        .forEach(m -> {
          put(light, m.group(1), m.group(2));
          put(dark, m.group(1), m.group(3));
        });
    tokens.forEach((role, value) -> put(light, role, value));
  }

  static Face of(Theme theme) {
    return new Face(theme);
  }

  /// @param role name of a colour token, without its dashes
  String light(String role) {
    return light.getOrDefault(role, "#000000");
  }

  String dark(String role) {
    return dark.getOrDefault(role, "#ffffff");
  }

  String bodyFont() {
    return BODY_FONT;
  }

  String headingFont() {
    String font = tokens.getOrDefault("font-heading", BODY_FONT).replace('"', '\'');
    return font.matches("[\\w ,.'-]+") ? font : BODY_FONT;
  }

  /// @param role `radius-button`, `radius-card` or `radius-field`
  String radius(String role) {
    String radius = tokens.getOrDefault(role, "8px");
    return radius.matches("[0-9.]+(?:px|rem)") ? radius : "8px";
  }

  private static void put(Map<String, String> colours, String role, String value) {
    if (colours.containsKey(role) && COLOUR.matcher(value.strip()).matches()) {
      colours.put(role, value.strip());
    }
  }
}
