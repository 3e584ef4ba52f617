package io.portero.portal;

import io.portero.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// A whole portal in a temporary folder, in which a test breaks one thing.
final class BrokenPortal {

  /// One file of each kind that a portal is made of.
  static final List<String> KINDS =
      List.of(
          "portal.yaml",
          "theme.yaml",
          "texts/es.yaml",
          "assets/logo.svg",
          "help.es.md",
          "messages/recovery-link.es.md",
          "legal/data-policy/2026-02-01.es.md");

  private final Path portals;
  private final Path folder;

  BrokenPortal(Path portals) {
    this.portals = portals;
    this.folder = new NewPortal(portals, LocalDate.of(2026, 2, 1)).create("demo", "Demo");
  }

  /// Replaces the first `from` of a file; it must be there.
  BrokenPortal change(String file, String from, String to) {
    String text = read(file);
    if (!text.contains(from)) {
      throw new AssertionError("“" + from + "” is not in " + file);
    }
    int at = text.indexOf(from);
    return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  BrokenPortal write(String file, String text) {
    return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  BrokenPortal write(String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BrokenPortal delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PortalCheck check() {
    return PortalCheck.of(portals);
  }

  /// What is found while these bytes stand in place of a file.
  PortalCheck checkWith(String file, byte[] instead) {
    String whole = read(file);
    try {
      return write(file, instead).check();
    } finally {
      write(file, whole);
    }
  }

  /// The report, with file names from the portal's folder on.
  String report(Language language) {
    return check().report(language).replace(folder.toString() + "/", "");
  }
}
