package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.portal.file.Colour;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.shared.Language;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `brand: "#006b54"` alone gives a face that can be read, in light and in dark.
class PaletteTest {

  private static final String T = "theme.yaml";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#006b54", "#ffffff", "#000000", "#ffff00", "#00ffff", "#ff00ff", "#ff0000", "#00ff00",
        "#0000ff", "#808080", "#777777", "#fe5000", "#abc"
      })
  @DisplayName("T1 every colour gives a palette that keeps 4.5:1 and 3:1")
  void colours(String colour) {
    BrokenPortal portal = new BrokenPortal(folder).write(T, "brand: \"" + colour + "\"\n");
    assertThat(portal.report(Language.EN)).isEmpty();
  }

  @Test
  @DisplayName("T1 so does any of two thousand drawn colours")
  void drawn() {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      Colour brand = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      Report report = new Report();
      DesignTokens tokens = Product.get().tokens().with(Palette.of(brand));
      Contrast.check(tokens, Map.of(), Place.of(T), report);
      assertThat(report.mistakes()).as(brand.toString()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "T1 the colour itself stays where it can be read, and what the portal sets goes before")
  void own() {
    BrokenPortal portal =
        new BrokenPortal(folder)
            .write(T, "link: { light: \"#00513f\", dark: \"#9fe0cd\" }\nbrand: \"#006b54\"\n");
    assertThat(portal.report(Language.EN)).isEmpty();
    DesignTokens tokens = portal.check().portals().all().getFirst().files().theme().tokens();
    assertThat(tokens.light("accent")).isEqualTo("#006b54");
    assertThat(tokens.light("link")).isEqualTo("#00513f");
    assertThat(tokens.light("danger")).isEqualTo("#b3211a");
  }

  @Test
  @DisplayName("T1 a brand that is no colour is one error")
  void noColour() {
    BrokenPortal portal = new BrokenPortal(folder);
    assertThat(portal.write(T, "brand: verde\n").report(Language.EN))
        .isEqualTo(
            "theme.yaml:1:8: error: “verde” is no colour → six hexadecimal digits in quotes, such as \"#1b3f8b\"");
    assertThat(portal.write(T, "brand: #006b54\n").report(Language.EN))
        .startsWith("theme.yaml:1:1: error: “brand” has no value (an unquoted # begins a comment)")
        .hasLineCount(1);
    assertThat(portal.write(T, "brand: { light: \"#006b54\" }\n").report(Language.EN))
        .hasLineCount(1);
  }
}
