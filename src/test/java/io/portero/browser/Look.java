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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What holds for every page: axe finds nothing in light or dark, and nothing is wider than the screen, not on the
/// narrowest telephone (320 px) and not with letters of twice the size, be the system's font narrow or wide; nor is any word
/// broken that would have room.
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

  private static final int NARROWEST = 320;

  /// What is broken although there is room: a masthead of two rows, an address or telephone number whose line ends in the middle
  /// of a word, a placeholder that what lies over its field cuts off.
  private static final String BROKEN =
      """
      () => {
        const found = [];
        const masthead = document.querySelector('.masthead');
        const nav = masthead?.querySelector('nav');
        if (nav && nav.getBoundingClientRect().top > masthead.querySelector('.brand').getBoundingClientRect().bottom - 4) found.push('masthead of two rows');
        const lines = range => new Set([...range.getClientRects()].filter(r => r.width > 0).map(r => Math.round(r.top))).size;
        for (const holder of document.querySelectorAll('.page :is(a[href^="mailto:"], a[href^="tel:"], [translate="no"])')) {
          const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            for (const word of text.data.matchAll(/[^ .@]+/g)) {
              const range = document.createRange();
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              if (lines(range) > 1) found.push('broken: ' + text.data);
            }
          }
        }
        const pen = document.createElement('canvas').getContext('2d');
        for (const input of document.querySelectorAll('.overlay input[placeholder]')) {
          const style = getComputedStyle(input);
          if (!input.placeholder || !input.clientWidth) continue;
          pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
          const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
          if (pen.measureText(input.placeholder).width > room + 1) found.push('placeholder: ' + input.placeholder);
        }
        return found;
      }
      """;

  /// Words in two pieces, without a hyphen of their own: those of headings, and whatever else would have had room on a line.
  private static final String SPLIT =
      """
      () => {
        const found = [];
        if (!document.body.matches('.page')) return found; // a mail
        const room = document.documentElement.clientWidth;
        const texts = document.createTreeWalker(document.querySelector('dialog:modal') ?? document.body, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const holder = text.parentElement;
          if (text.data.includes('@')) continue; // an address has its own places to break
          if (!holder.checkVisibility() || getComputedStyle(holder).clipPath !== 'none') continue;
          const share = holder.closest('h1, h2, h3') ? 0.8 : 0.5;
          for (const word of text.data.matchAll(/[\\p{L}\\p{N}]+[.,:;!?]*/gu)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const pieces = [...range.getClientRects()].filter(r => r.width > 1);
            const tops = new Set(pieces.map(r => Math.round(r.top)));
            const width = pieces.reduce((sum, r) => sum + r.width, 0);
            if (tops.size > 1 && width < share * room) found.push(word[0] + ' of ' + holder.tagName + '.' + holder.className);
          }
        }
        return found;
      }
      """;

  /// Every element's font, whatever a page asks for; none: the page's own again.
  private static final String WEAR_FONT =
      """
      family => {
        const sheet = new CSSStyleSheet();
        if (family) sheet.replaceSync(`*, ::before, ::after { font-family: "${family}" !important; }`);
        document.adoptedStyleSheets = [sheet];
      }
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

  /// Whatever the system's font is: letters as they are and of twice the size, on this screen and on the narrowest.
  private void fits(String name) {
    List<Integer> widths =
        screen == Screen.PHONE ? List.of(screen.width, NARROWEST) : List.of(screen.width);
    for (String font : Fonts.ALL) {
      page.evaluate(WEAR_FONT, font);
      for (int width : widths) {
        page.setViewportSize(width, screen.height);
        String place = String.format(Locale.ROOT, "%s in %s at %d px", name, font, width);
        noWider(place);
        whole(place);
        letters("200%");
        noWider(place + " with large letters");
        if (width == screen.width) {
          unsplit(place + " with large letters");
        }
        letters("");
      }
    }
    page.evaluate(WEAR_FONT, "");
    page.setViewportSize(screen.width, screen.height);
  }

  private void letters(String size) {
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size);
  }

  private void noWider(String place) {
    assertThat((List<?>) page.evaluate(TOO_WIDE)).as(place).isEmpty();
  }

  private void whole(String place) {
    assertThat((List<?>) page.evaluate(BROKEN)).as(place).isEmpty();
  }

  private void unsplit(String place) {
    assertThat((List<?>) page.evaluate(SPLIT)).as(place).isEmpty();
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
