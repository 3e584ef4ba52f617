package io.portero.portal;

import static io.portero.portal.MistakesTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// What is wrong in how a portal looks.
final class FaceMistakes {

  private static final String T = "theme.yaml";
  private static final String LOGO = "assets/logo.svg";

  private FaceMistakes() {}

  static Stream<Arguments> rows() {
    return Stream.of(
        row(
            T,
            "accent-soft:",
            "acent-soft:",
            "theme.yaml:7:1: error: “acent-soft” is no token that a portal may set → did you mean “accent-soft”?"),
        row(
            T,
            "light: \"#7a3413\"",
            "light: brown",
            "theme.yaml:4:18: error: “brown” is no colour → six hexadecimal digits in quotes"),
        row(
            T,
            "accent: { light: \"#7a3413\", dark: \"#f0b796\" }",
            "accent: #7a3413",
            "theme.yaml:4:1: error: “accent” has no value (an unquoted # begins a comment) → the colour in quotes"),
        row(
            T,
            "on-accent: { light: \"#ffffff\"",
            "on-accent: { light: \"#c08a70\"",
            "theme.yaml:6:1: error: on-accent on accent has a contrast of 3.05:1 in light, and needs 4.5:1 → for light, take on-accent as far as"),
        row(
            T,
            "radius-button: \"8px\"",
            "radius-button: \"8px; background: url(x)\"",
            "theme.yaml:11:16: error: “8px; background: url(x)” is not allowed as a value"),
        row(
            T,
            "radius-button: \"8px\"",
            "band: \"url(https://evil.example/x.png)\"",
            "is not allowed as a value"),
        row(
            LOGO,
            "<rect",
            "<script>alert(1)</script><rect",
            "assets/logo.svg:2: error: <script> is not allowed in a logo → shapes only"),
        row(
            LOGO,
            "<path fill",
            "<path onload=\"x()\" fill",
            "assets/logo.svg:3: error: onload=“x()” is not allowed in a logo"),
        row(
            LOGO,
            "fill=\"#f0b796\"",
            "fill=\"url(https://evil.example/x)\"",
            "assets/logo.svg:2: error: fill=“url(https://evil.example/x)” is not allowed"),
        row(
            LOGO,
            " viewBox=\"0 0 72 72\" width=\"72\"",
            "",
            "assets/logo.svg:1: error: the picture does not say how large its drawing is"),
        row(LOGO, "</svg>", "</svgg>", "assets/logo.svg:4:6: error: the picture is no SVG"),
        row(
            LOGO,
            "<svg",
            "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg",
            "error: the picture is no SVG"));
  }
}
