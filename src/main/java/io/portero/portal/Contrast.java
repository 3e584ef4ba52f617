package io.portero.portal;

import io.portero.portal.file.Colour;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The contrast of a portal's colours, in light and dark: 4.5:1 for what is read (WCAG 2.2, 1.4.3) and 3:1 for the edges of
/// controls and the focus ring (1.4.11), so that no operator ships an unreadable button.
final class Contrast {

  private static final double TEXT = 4.5;
  private static final double LINE = 3;
  private static final List<Pair> PAIRS = pairs();

  private Contrast() {}

  record Pair(String front, String back, double least) {

    boolean holds(DesignTokens tokens, boolean dark) {
      Optional<Colour> a = tokens.colour(front, dark);
      Optional<Colour> b = tokens.colour(back, dark);
      return a.isEmpty() || b.isEmpty() || a.get().contrast(b.get()) >= least;
    }
  }

  /// What must be told from what.
  static List<Pair> all() {
    return PAIRS;
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    List<String> grounds = List.of("bg", "surface", "sunken", "accent-soft");
    for (String back : grounds) {
      for (String front : List.of("ink", "ink-soft", "link")) {
        pairs.add(new Pair(front, back, TEXT));
      }
    }
    for (String state : List.of("danger", "warn", "ok")) {
      for (String back : List.of("bg", "surface", state + "-soft")) {
        pairs.add(new Pair(state, back, TEXT));
      }
      pairs.add(new Pair("ink", state + "-soft", TEXT));
      pairs.add(new Pair("link", state + "-soft", TEXT));
    }
    for (String back : List.of("accent", "accent-strong")) {
      pairs.add(new Pair("on-accent", back, TEXT));
    }
    pairs.add(new Pair("accent", "surface", TEXT));
    pairs.add(new Pair("top-ink", "top-bg", TEXT));
    for (String back : List.of("bg", "surface", "sunken")) {
      pairs.add(new Pair("line-strong", back, LINE));
      pairs.add(new Pair("focus", back, LINE));
    }
    return pairs;
  }

  /// @param places where the portal sets its tokens
  static void check(DesignTokens tokens, Map<String, Place> places, Place file, Report report) {
    for (Pair pair : PAIRS) {
      for (boolean dark : List.of(false, true)) {
        Optional<Colour> front = tokens.colour(pair.front, dark);
        Optional<Colour> back = tokens.colour(pair.back, dark);
        if (front.isPresent() && back.isPresent()) {
          double ratio = front.get().contrast(back.get());
          if (ratio < pair.least) {
            String set = places.containsKey(pair.front) ? pair.front : pair.back;
            report.error(
                places.getOrDefault(set, file),
                "contrast",
                "front",
                pair.front,
                "back",
                pair.back,
                "mode",
                dark ? "dark" : "light",
                "ratio",
                String.format(Locale.ROOT, "%.2f", ratio),
                "least",
                pair.least == TEXT ? "4.5" : "3",
                "token",
                set,
                "colour",
                better(tokens, pair, set, dark));
          }
        }
      }
    }
  }

  /// The nearest shade of the token that the portal set which reaches the ratio.
  private static String better(DesignTokens tokens, Pair pair, String set, boolean dark) {
    Colour mine = tokens.colour(set, dark).orElseThrow();
    Colour other =
        tokens.colour(set.equals(pair.front) ? pair.back : pair.front, dark).orElseThrow();
    for (int percent = 2; percent <= 100; percent += 2) {
      for (Colour end : List.of(Colour.BLACK, Colour.WHITE)) {
        Colour tried = mine.mixed(end, percent);
        if (tried.contrast(other) >= pair.least) {
          return tried.toString();
        }
      }
    }
    return mine.toString();
  }
}
