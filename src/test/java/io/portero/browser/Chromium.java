package io.portero.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one Chromium of this JVM. It is the system's own: `PORTERO_CHROMIUM`, or the property `portero.chromium`, or one in
/// `PATH` and the usual places. A machine without one fails these tests; it does not skip them.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/lib/chromium/chromium"),
          Path.of("/snap/bin/chromium"),
          Path.of("/opt/google/chrome/chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  /// Quiet: whatever a browser asks for by itself would be noise here.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  static Chromium launch() {
    Path program = find();
    Playwright playwright = Playwright.create();
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(ARGUMENTS)
                    .setEnv(Fonts.environment())));
  }

  private static Path find() {
    String named =
        Objects.requireNonNullElse(
            System.getenv("PORTERO_CHROMIUM"), System.getProperty("portero.chromium", ""));
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    return Stream.concat(onPath(System.getenv("PATH")), PLACES.stream())
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The browser tests need Chromium, and there is none in PATH or the usual places. "
                    + "Install it (Debian: apt-get install chromium) or name yours in PORTERO_CHROMIUM."));
  }

  private static Stream<Path> onPath(@Nullable String path) {
    return Stream.of(Objects.requireNonNullElse(path, "").split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
