package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.portero.portal.file.Colour;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceTest {

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
    Contrast.check(Product.get().face(), Map.of(), Place.of("portero.css"), report);

    assertThat(report.mistakes()).isEmpty();
  }

  @Test
  void everyTokenThatAPortalMaySetExistsInTheStyleSheet() {
    assertThat(Product.get().face().tokens().keySet())
        .containsAll(Face.COLOURS)
        .containsAll(Face.SHAPES);
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
    assertThat(theme.tokens())
        .containsEntry("accent", "#1b3f8b")
        .containsEntry("danger", "#b3211a");
    assertThat(theme.logo()).startsWith("<svg");
  }
}
