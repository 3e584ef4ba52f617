package io.portero.guard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/// One picture of the grid, drawn anew for each challenge: turned, moved, scaled, on a ground of its own colour with
/// shapes behind and before it, so that its file is never the same twice and cannot be matched by a hash.
final class TileDrawing {

  private static final int SHAPES = 7;

  private TileDrawing() {}

  /// @param picture an SVG document of 32 × 32 units
  static byte[] draw(Random random, byte[] picture) {
    StringBuilder svg = new StringBuilder(picture.length + 1_500);
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\" width=\"200\" height=\"200\">");
    svg.append("<rect width=\"100\" height=\"100\" fill=\"%s\"/>".formatted(colour(random, 88)));
    shapes(svg, random, 0.55);
    double scale = between(random, 1.75, 2.35);
    svg.append(
        "<g transform=\"translate(%s %s) rotate(%s) scale(%s %s) translate(-16 -16)\">"
            .formatted(
                number(between(random, 44, 56)),
                number(between(random, 44, 56)),
                number(between(random, -28, 28)),
                number(random.nextBoolean() ? scale : -scale),
                number(scale)));
    svg.append(inside(new String(picture, StandardCharsets.UTF_8)));
    svg.append("</g>");
    shapes(svg, random, 0.18);
    return svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /// What stands between `<svg …>` and `</svg>`.
  private static String inside(String svg) {
    return svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  }

  private static void shapes(StringBuilder svg, Random random, double opacity) {
    for (int i = 0; i < SHAPES; i++) {
      String fill = colour(random, 70);
      double x = between(random, 0, 100);
      double y = between(random, 0, 100);
      double size = between(random, 2, 13);
      svg.append(
          random.nextBoolean()
              ? "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" opacity=\"%s\"/>"
                  .formatted(number(x), number(y), number(size), fill, number(opacity))
              : "<path d=\"M%s %sl%s %sl%s %sz\" fill=\"%s\" opacity=\"%s\"/>"
                  .formatted(
                      number(x),
                      number(y),
                      number(between(random, -20, 20)),
                      number(size),
                      number(-size),
                      number(between(random, -20, 20)),
                      fill,
                      number(opacity)));
    }
  }

  private static String colour(Random random, int lightness) {
    return "hsl(%d %d%% %d%%)"
        .formatted(random.nextInt(360), 30 + random.nextInt(45), lightness + random.nextInt(9));
  }

  private static double between(Random random, double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
