package io.portero.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The fonts that the tests bring along, so that no page's width depends on what a machine has: the browser is told of
/// these and no others (fontconfig's `FONTCONFIG_FILE`). A system's own font is one of many; these are the narrowest, about
/// the widest, and one whose letters are all as wide as an m.
final class Fonts {

  static final String NARROW = "Portero Narrow";
  static final String WIDE = "Portero Wide";
  static final String MONO = "Portero Mono";
  static final List<String> ALL = List.of(NARROW, WIDE, MONO);

  private static final Path FILE = Path.of("target", "fonts.conf");

  private Fonts() {}

  /// This process's environment, and where the browser finds its fonts.
  static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("FONTCONFIG_FILE", write().toAbsolutePath().toString());
    return environment;
  }

  private static Path write() {
    String families =
        """
          <alias binding="same"><family>monospace</family><prefer><family>%s</family></prefer></alias>
          <match target="pattern">
            <edit name="family" mode="append_last" binding="same"><string>%s</string></edit>
          </match>
        """
            .formatted(MONO, NARROW);
    String text =
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>%s</dir>
          <cachedir>%s</cachedir>
        %s</fontconfig>
        """
            .formatted(folder(), Path.of("target", "fonts").toAbsolutePath(), families);
    try {
      return Files.writeString(FILE, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    String one = "/fonts/" + WIDE.replace(' ', '-').toLowerCase(Locale.ROOT) + "-regular.ttf";
    try {
      return Objects.requireNonNull(
          Path.of(Objects.requireNonNull(Fonts.class.getResource(one)).toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
