package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.portero.portal.file.Colour;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignTokensTest {

  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21.0",
    "#fff, #ffffff, 1.0",
    "#767676, #fff, 4.54",
    "#0000ff, #ffffff, 8.59",
    "#ff0000, #ffffff, 4.0"
  })
  void contrastIsAsWcagComputesIt(String front, String back, double ratio) {
    assertThat(Colour.read(front).orElseThrow().contrast(Colour.read(back).orElseThrow()))
        .isCloseTo(ratio, within(0.005));
  }

  @Test
  void theProductsOwnFaceCanBeRead() {
    Report report = new Report();
    Contrast.check(Product.get().tokens(), Map.of(), Place.of("portero.css"), report);

    assertThat(report.mistakes()).isEmpty();
  }

  @Test
  void everyTokenThatAPortalMaySetExistsInTheStyleSheet() {
    assertThat(Product.get().tokens().values().keySet())
        .containsAll(DesignTokens.COLOURS)
        .containsAll(DesignTokens.SHAPES);
  }

  @Test
  @DisplayName("browsers without light-dark() get the style sheet's light colours, and all of them")
  void theLightValuesStandInTheStyleSheetTwice() throws Exception {
    String css = Files.readString(Path.of("src/main/resources/static/css/portero.css"));
    DesignTokens withoutModes =
        DesignTokens.ofStyleSheet(css.substring(css.indexOf("@supports not")));
    DesignTokens tokens = DesignTokens.ofProduct();

    tokens
        .values()
        .forEach((token, value) -> {
          if (!value.light().equals(value.dark())) {
            assertThat(withoutModes.light(token)).as(token).isEqualTo(tokens.light(token));
          }
        });
    assertThat(withoutModes.values()).hasSizeGreaterThan(20);
  }

  @Test
  @DisplayName("a value is what a mail can use: whole colours, references followed, single quotes")
  void values() {
    DesignTokens tokens =
        DesignTokens.ofStyleSheet(
            """
            :root { --ink: light-dark(#abc, #def); --link: var(--ink); --font: "A b", c; --radius: 3px; }
            """);

    assertThat(tokens.light("link")).isEqualTo("#aabbcc");
    assertThat(tokens.dark("link")).isEqualTo("#ddeeff");
    assertThat(tokens.light("nobody")).isEmpty();
    assertThat(tokens.inline("font:1px var(--font);color:var(--link);border-radius:var(--radius)"))
        .isEqualTo("font:1px 'A b', c;color:#aabbcc;border-radius:3px");
  }

  @Test
  @DisplayName(
      "a theme becomes custom properties, with the light face for browsers without light-dark()")
  void aThemeBecomesCustomProperties() {
    Theme theme =
        PortalCheck.of(Path.of("portals/alianza")).portals().all().getFirst().files().theme();

    assertThat(theme.css())
        .startsWith(":root {\n  --bg: #f3f5fa;\n")
        .contains(
            "@supports (color: light-dark(#000, #fff))",
            "--accent: light-dark(#1b3f8b, #a3bfff);",
            "--radius-card: 4px;");
    assertThat(theme.tokens().light("accent")).isEqualTo("#1b3f8b");
    assertThat(theme.tokens().dark("accent")).isEqualTo("#a3bfff");
    assertThat(theme.tokens().light("danger")).isEqualTo("#b3211a");
    assertThat(theme.logo()).startsWith("<svg");
  }
}
