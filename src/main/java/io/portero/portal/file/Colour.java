package io.portero.portal.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An opaque sRGB colour, for contrast.
public record Colour(int red, int green, int blue) {

  public static final Colour BLACK = new Colour(0, 0, 0);
  public static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  /// Reads `#rgb` or `#rrggbb`.
  public static Optional<Colour> read(String written) {
    if (!HEX.matcher(written).matches()) {
      return Optional.empty();
    }
    String hex = written.substring(1);
    String six = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
    int rgb = Integer.parseInt(six, 16);
    return Optional.of(new Colour(rgb >> 16, (rgb >> 8) & 255, rgb & 255));
  }

  /// The contrast ratio of WCAG 2 (1.4.3): from 1 to 21, whichever is in front.
  public double contrast(Colour other) {
    double a = luminance() + 0.05;
    double b = other.luminance() + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /// `percent` of the way to another colour.
  public Colour mixed(Colour end, int percent) {
    return new Colour(
        mix(red, end.red, percent), mix(green, end.green, percent), mix(blue, end.blue, percent));
  }

  private static int mix(int from, int to, int percent) {
    return from + (to - from) * percent / 100;
  }

  /// `#rrggbb`.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
