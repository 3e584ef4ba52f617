package io.portero.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What holds for every page: axe finds nothing in light or dark, and nothing is wider than the screen, not on the
/// narrowest telephone (320 px) and not with letters of twice the size.
/// axe is a script itself, and looks at no browser without.
final class Look {

  private static final String AXE = axe();
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private static final String RUN_AXE =
      """
      async options => (await axe.run(document, options)).violations.map(v => v.id + ' (' + v.help + '): ' +
        v.nodes.map(n => n.target.join(' ') + ' ' + n.any.concat(n.all).map(c => c.message).join('; ')).join(' | '))
      """;

  /// What sticks out; a scroller of its own, such as the row of tabs, may.
  private static final String TOO_WIDE =
      """
      () => [document.documentElement, ...document.querySelectorAll('dialog[open]')]
        .filter(box => box.scrollWidth > box.clientWidth)
        .map(box => box.tagName + ' ' + box.scrollWidth + ' > ' + box.clientWidth + ': ' +
          [...box.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > box.getBoundingClientRect().right + 1)
            .slice(0, 5).map(e => e.tagName + '.' + (e.className.baseVal ?? e.className)).join(', '))
      """;

  private final Page page;
  private final Screen screen;
  private final Album album;
  private final boolean scripts;

  Look(Page page, Screen screen, Album album, boolean scripts) {
    this.page = page;
    this.screen = screen;
    this.album = album;
    this.scripts = scripts;
  }

  /// A whole page.
  void over(String name) {
    over(name, Map.of());
  }

  /// Something that its reader sees inside another page, which has the landmarks: a mail.
  void overPart(String name) {
    Map<String, Boolean> off = Map.of("enabled", false);
    over(name, Map.of("landmark-one-main", off, "region", off));
  }

  /// Colours do not depend on the width, so dark is measured on the telephone only.
  private void over(String name, Map<String, ?> rules) {
    album.turnThePage();
    wear(ColorScheme.DARK);
    album.keep(page, "dark", name);
    if (screen == Screen.PHONE) {
      accessible(
          name + " dark", Map.of("type", "rule", "values", List.of("color-contrast")), rules);
    }
    wear(ColorScheme.LIGHT);
    album.keep(page, "light", name);
    accessible(name, Map.of("type", "tag", "values", RULES), rules);
    fits(name);
  }

  private void wear(ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private void accessible(String place, Map<String, ?> only, Map<String, ?> rules) {
    if (!scripts) {
      return;
    }
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AXE);
    }
    Object found =
        page.evaluate(
            RUN_AXE, Map.of("runOnly", only, "rules", rules, "resultTypes", List.of("violations")));
    assertThat((List<?>) found).as(place).isEmpty();
  }

  private void fits(String name) {
    noWider(name);
    letters("200%");
    noWider(name + " with large letters");
    letters("");
    if (screen == Screen.PHONE) {
      page.setViewportSize(320, screen.height);
      noWider(name + " at 320 px");
      page.setViewportSize(screen.width, screen.height);
    }
  }

  private void letters(String size) {
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size);
  }

  private void noWider(String place) {
    assertThat((List<?>) page.evaluate(TOO_WIDE)).as(place).isEmpty();
  }

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(Look.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
