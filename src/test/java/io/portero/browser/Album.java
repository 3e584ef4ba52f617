package io.portero.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;

/// Pictures of what a guest saw: `target/screenshots/{portal}/{width}-{scheme}/{nn}-{page}.png`.
final class Album {

  private final String name;
  private final Screen screen;
  private int pages;

  Album(String name, Screen screen) {
    this.name = name;
    this.screen = screen;
  }

  void turnThePage() {
    pages++;
  }

  void keep(Page page, String scheme, String title) {
    String folder = String.format(Locale.ROOT, "%d-%s", screen.width, scheme);
    Path file =
        Path.of(
            "target",
            "screenshots",
            name,
            folder,
            String.format(Locale.ROOT, "%02d-%s.png", pages, title));
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }
}
