package io.portero.portal.file;

import java.util.Set;
import java.util.regex.Pattern;

/// What a picture that will stand inside pages and mails may be made of: shapes, their colours and their places.
final class SvgWords {

  static final String SVG = "http://www.w3.org/2000/svg";

  static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "title",
          "desc",
          "defs",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern",
          "use",
          "symbol",
          "text",
          "tspan");

  /// Those whose words count.
  static final Set<String> WITH_WORDS = Set.of("title", "desc", "text", "tspan");

  /// Presentation attributes, which a style may set too.
  static final Set<String> LOOK =
      Set.of(
          "clip-path",
          "clip-rule",
          "color",
          "display",
          "fill",
          "fill-opacity",
          "fill-rule",
          "font-family",
          "font-size",
          "font-style",
          "font-weight",
          "letter-spacing",
          "mask",
          "opacity",
          "paint-order",
          "stop-color",
          "stop-opacity",
          "stroke",
          "stroke-dasharray",
          "stroke-dashoffset",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-opacity",
          "stroke-width",
          "text-anchor",
          "vector-effect",
          "visibility");

  private static final Set<String> SHAPE =
      Set.of(
          "aria-label",
          "clipPathUnits",
          "cx",
          "cy",
          "d",
          "dx",
          "dy",
          "fx",
          "fy",
          "gradientTransform",
          "gradientUnits",
          "height",
          "href",
          "id",
          "maskContentUnits",
          "maskUnits",
          "offset",
          "patternContentUnits",
          "patternTransform",
          "patternUnits",
          "points",
          "preserveAspectRatio",
          "r",
          "role",
          "rotate",
          "rx",
          "ry",
          "spreadMethod",
          "transform",
          "viewBox",
          "width",
          "x",
          "x1",
          "x2",
          "y",
          "y1",
          "y2");

  /// Linear: nothing repeats but the blanks after one bracket.
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)url\\(\\s{0,9}['\"]?(?!#)|@import|javascript:|expression\\(");

  private SvgWords() {}

  static boolean isAttribute(String name) {
    return LOOK.contains(name) || SHAPE.contains(name);
  }

  /// Whether a value loads, runs or leads to anything outside of the picture.
  static boolean leadsElsewhere(String name, String value) {
    return (name.equals("href") && !value.startsWith("#")) || ELSEWHERE.matcher(value).find();
  }
}
