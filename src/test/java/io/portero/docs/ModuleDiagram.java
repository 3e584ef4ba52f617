package io.portero.docs;

import io.portero.support.House;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The packages as boxes on their floors, and an arrow for each import that is allowed, drawn as SVG. An arrow to what a package
/// reaches through another one is left out, and so are those of the wiring, which may import anything.
final class ModuleDiagram {

  private static final int COLUMN = 92;
  private static final int ROW = 92;
  private static final int HEIGHT = 34;
  private static final int MARGIN = 16;

  /// @param row from the top, @param column from the left, @param span how many columns
  private record Box(double row, double column, double span) {

    double left() {
      return MARGIN + column * COLUMN;
    }

    double width() {
      return span * COLUMN - 12;
    }

    double top() {
      return MARGIN + row * ROW;
    }

    double middle() {
      return left() + width() / 2;
    }

    /// Nearest to `x` on this box.
    double near(double x) {
      return Math.clamp(x, left() + 8, left() + width() - 8);
    }
  }

  private static final Map<String, Box> PLACES =
      Map.ofEntries(
          Map.entry("web", new Box(0, 0, 9)),
          Map.entry("cli", new Box(0, 9, 4)),
          Map.entry("journey", new Box(1, 0, 10)),
          Map.entry("attack", new Box(1, 10, 1)),
          Map.entry("bench", new Box(1, 11, 1)),
          Map.entry("picture", new Box(3, 6.5, 1)),
          Map.entry("csv", new Box(3, 9, 1)),
          Map.entry("terminal", new Box(3, 10, 0.7)),
          Map.entry("visitor", new Box(3, 10.75, 0.7)),
          Map.entry("portal", new Box(4, 0, 11)),
          Map.entry("settings", new Box(4, 11, 1)),
          Map.entry("database", new Box(3, 11.5, 1)),
          Map.entry("key", new Box(4, 12, 1)),
          Map.entry("shared", new Box(5, 0, 13)));

  private ModuleDiagram() {}

  private static Box place(String name) {
    int room = House.Floor.ROOMS.packages().indexOf(name);
    Box box = room < 0 ? PLACES.get(name) : new Box(2, room, 1);
    if (box == null) {
      throw new AssertionError(name + " has no place in the diagram");
    }
    return box;
  }

  static String svg() {
    List<String> names =
        House.packages().stream().filter(name -> House.imports(name).isPresent()).toList();
    String arrows =
        names.stream()
            .flatMap(name -> direct(name).stream().sorted().map(to -> arrow(name, to)))
            .collect(Collectors.joining());
    String boxes = names.stream().map(ModuleDiagram::box).collect(Collectors.joining());
    int width = 13 * COLUMN + 2 * MARGIN - 12;
    int height = 5 * ROW + HEIGHT + 2 * MARGIN;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" role="img" aria-label="Packages and what each may import">
    <style>
      text { font: 14px system-ui, sans-serif; text-anchor: middle; fill: #1b2733 }
      rect { stroke: #1b2733; stroke-width: 1 }
      path { stroke: #5b6b7a; stroke-width: 1.2; fill: none; marker-end: url(#head) }
      .doors { fill: #dbe9f6 } .heart { fill: #f9d9d3 } .rooms { fill: #fdf0cf } .ground { fill: #e1eedd }
    </style>
    <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" style="fill:#5b6b7a;stroke:none;marker-end:none"/></marker></defs>
    <rect width="100%%" height="100%%" style="fill:#fff;stroke:none"/>
    %s%s</svg>
    """
        .formatted(width, height, arrows, boxes);
  }

  /// What it may import and does not reach through another one.
  private static Set<String> direct(String name) {
    List<String> imports = House.imports(name).orElseThrow();
    Set<String> direct = new HashSet<>(imports);
    imports.forEach(between -> direct.removeAll(below(between)));
    return direct;
  }

  private static Set<String> below(String name) {
    Set<String> below = new HashSet<>();
    for (String next : House.imports(name).orElseThrow()) {
      below.add(next);
      below.addAll(below(next));
    }
    return below;
  }

  private static String box(String name) {
    Box box = place(name);
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%d\" rx=\"5\"/><text x=\"%.0f\" y=\"%.0f\">%s</text>\n",
        House.Floor.of(name).name().toLowerCase(Locale.ROOT),
        box.left(),
        box.top(),
        box.width(),
        HEIGHT,
        box.middle(),
        box.top() + 22,
        name);
  }

  /// From the lower edge to the upper edge, as upright as the two boxes allow.
  private static String arrow(String from, String to) {
    Box above = place(from);
    Box below = place(to);
    double start = above.near(below.middle());
    double end = below.near(start);
    start =
        above.span() > below.span()
            ? start
            : above.near(
                above.middle() + (end > above.middle() ? 12 : end < above.middle() ? -12 : 0));
    end = below.near(start);
    boolean level = above.row() == below.row();
    return level
        ? String.format(
            Locale.ROOT,
            "<path d=\"M%.0f %.0fL%.0f %.0f\"/>\n",
            above.left() + above.width(),
            above.top() + HEIGHT / 2.0,
            below.left(),
            below.top() + HEIGHT / 2.0)
        : String.format(
            Locale.ROOT,
            "<path d=\"M%.0f %.0fL%.0f %.0f\"/>\n",
            start,
            above.top() + HEIGHT,
            end,
            below.top());
  }
}
