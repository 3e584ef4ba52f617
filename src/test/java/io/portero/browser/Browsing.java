package io.portero.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import io.portero.support.SharedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Gives a test its guests, each with cookies of its own, and after it sees to it that none met trouble.
///
/// ```java
/// @RegisterExtension static final SharedServer SERVER = SharedServer.open();
/// @RegisterExtension static final Browsing BROWSING = new Browsing(SERVER);
/// ```
final class Browsing implements BeforeAllCallback, AfterEachCallback {

  private static final Namespace ALL = Namespace.create(Browsing.class);

  private final SharedServer server;
  private final List<Guest> guests = new ArrayList<>();
  private @Nullable Chromium chromium;

  Browsing(SharedServer server) {
    this.server = server;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium =
        context
            .getRoot()
            .getStore(ALL)
            .computeIfAbsent("chromium", _ -> Chromium.launch(), Chromium.class);
  }

  /// Somebody at a screen; what they see is kept under `target/screenshots/{album}`.
  Guest guest(Screen screen, String album) {
    return guest(screen, album, true);
  }

  /// Somebody whose browser runs no scripts.
  Guest withoutScript(Screen screen, String album) {
    return guest(screen, album, false);
  }

  private Guest guest(Screen screen, String album, boolean scripts) {
    NewContextOptions options =
        new NewContextOptions()
            .setViewportSize(screen.width, screen.height)
            .setJavaScriptEnabled(scripts)
            .setPermissions(List.of("clipboard-read", "clipboard-write"))
            .setLocale("es-CO")
            .setTimezoneId("America/Bogota");
    Guest guest =
        new Guest(
            Objects.requireNonNull(chromium).browser().newContext(options),
            server.server().url(),
            screen,
            new Album(album, screen),
            scripts);
    guests.add(guest);
    return guest;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<Guest> done = List.copyOf(guests);
    guests.clear();
    done.forEach(Guest::close);
    done.forEach(Guest::hadNoTrouble);
  }
}
