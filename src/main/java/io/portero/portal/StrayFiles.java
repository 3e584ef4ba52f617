package io.portero.portal;

import io.portero.portal.file.YamlFields;
import java.util.List;
import java.util.Set;

/// Files that nobody reads are mostly slips of the name: `text/es.yaml`, `portal.yml`.
final class StrayFiles {

  private static final Set<String> TOP =
      Set.of(
          "portal.yaml",
          "theme.yaml",
          "help.es.md",
          "help.en.md",
          "README.md",
          "assets",
          "legal",
          "messages",
          "texts");
  private static final Set<String> TEXTS = Set.of("es.yaml", "en.yaml");
  private static final Set<String> ASSETS = Set.copyOf(LogoReader.NAMES);

  private final Folder folder;

  StrayFiles(Folder folder) {
    this.folder = folder;
  }

  void check() {
    names("", folder.names(""), TOP);
    names("texts/", folder.names("texts"), TEXTS);
    names("assets/", folder.names("assets"), ASSETS);
  }

  private void names(String inside, List<String> names, Set<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        YamlFields.unknown(
            folder.report(), folder.place(inside + name), "unknown-file", name, known);
      }
    }
  }
}
