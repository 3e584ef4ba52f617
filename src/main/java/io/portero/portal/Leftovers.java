package io.portero.portal;

import java.util.Locale;
import java.util.Set;

/// Files that systems and editors leave behind in any folder, and that nobody means.
final class Leftovers {

  private static final Set<String> NAMES =
      Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "lost+found", "icon\r");
  private static final Set<String> ENDS =
      Set.of("~", ".swp", ".swo", ".bak", ".orig", ".rej", ".tmp", ".old", ".save");

  private Leftovers() {}

  /// Hidden files (`.DS_Store`, `.texts.yaml.swp`), backups (`portal.yaml~`, `#portal.yaml#`), an office's locks (`~$portal.docx`).
  static boolean is(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.startsWith(".")
        || small.startsWith("~$")
        || (small.startsWith("#") && small.endsWith("#"))
        || NAMES.contains(small)
        || ENDS.stream().anyMatch(small::endsWith);
  }
}
