package io.portero.portal;

import io.portero.portal.DesignTokens.Value;
import io.portero.portal.file.Colour;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The colours that follow from one: an organisation's own, made lighter or darker only as far as it must be to be read, in light and
/// in dark (WCAG 2.2, 1.4.3 and 1.4.11).
final class Palette {

  private static final Set<String> DERIVED =
      Set.of(
          "accent",
          "accent-soft",
          "accent-strong",
          "focus",
          "link",
          "on-accent",
          "top-bg",
          "top-ink");

  private final Map<String, Value> light = new LinkedHashMap<>();
  private final Map<String, Value> dark = new LinkedHashMap<>();

  private Palette() {}

  static Map<String, Value> of(Colour brand) {
    Palette palette = new Palette();
    palette.mode(brand, false, palette.light);
    palette.mode(brand, true, palette.dark);
    Map<String, Value> both = new LinkedHashMap<>();
    palette.light.forEach((token, value) ->
        both.put(token, new Value(value.light(), palette.dark.getOrDefault(token, value).dark())));
    return both;
  }

  /// Soft grounds first, then what stands on them.
  private void mode(Colour brand, boolean inDark, Map<String, Value> made) {
    Colour ground = inDark ? Colour.BLACK : Colour.WHITE;
    Colour ink = inDark ? Colour.WHITE : Colour.BLACK;
    Colour surface = Product.get().tokens().colour("surface", inDark).orElse(ground);
    put(made, "accent-soft", brand.mixed(surface, inDark ? 80 : 90), ground, inDark);
    put(made, "accent", inDark ? brand.mixed(ink, 45) : brand, ink, inDark);
    put(made, "link", colour(made, "accent", inDark), ink, inDark);
    put(made, "focus", colour(made, "accent", inDark), ink, inDark);
    put(made, "accent-strong", colour(made, "accent", inDark).mixed(ink, 25), ink, inDark);
    Colour strong = colour(made, "accent-strong", inDark);
    put(made, "on-accent", inDark ? strong.mixed(ground, 90) : ground, ground, inDark);
    put(made, "top-ink", Colour.WHITE, Colour.WHITE, inDark);
    put(made, "top-bg", brand.mixed(Colour.BLACK, inDark ? 75 : 15), Colour.BLACK, inDark);
  }

  /// The first shade on the way to `end` that can be told from all that is known of its neighbours.
  private static void put(
      Map<String, Value> made, String token, Colour wanted, Colour end, boolean inDark) {
    Set<String> known = new TreeSet<>(made.keySet());
    Product.get().tokens().values().keySet().stream()
        .filter(t -> !DERIVED.contains(t))
        .forEach(known::add);
    for (int percent = 0; percent <= 100; percent += 2) {
      String shade = wanted.mixed(end, percent).toString();
      made.put(token, new Value(shade, shade));
      DesignTokens tokens = Product.get().tokens().with(made);
      boolean holds =
          Contrast.all().stream()
              .filter(p ->
                  p.front().equals(token) && known.contains(p.back())
                      || p.back().equals(token) && known.contains(p.front()))
              .allMatch(p -> p.holds(tokens, inDark));
      if (holds) {
        return;
      }
    }
  }

  private static Colour colour(Map<String, Value> made, String token, boolean inDark) {
    Value value = made.get(token);
    return Colour.read(value == null ? "" : value.in(inDark)).orElse(Colour.BLACK);
  }
}
