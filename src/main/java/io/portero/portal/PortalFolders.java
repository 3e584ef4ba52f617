package io.portero.portal;

import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.shared.PortalId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which folders are portals, and which names they cannot have.
final class PortalFolders {

  /// First words of addresses that are not portals'.
  private static final Set<String> TAKEN =
      Set.of(
          "actuator",
          "api",
          "admin",
          "assets",
          "error",
          "favicon",
          "health",
          "mailbox",
          "oidc",
          "well-known");

  private PortalFolders() {}

  static List<Folder> in(Path folder, Report report) {
    Path whole = folder.toAbsolutePath().normalize();
    if (Files.isRegularFile(whole.resolve(PortalReader.DEFINITION))) {
      return List.of(new Folder(whole, shown(folder), report));
    }
    if (!Files.isDirectory(whole)) {
      report.error(Place.of(shown(folder)), "no-folder");
      return List.of();
    }
    try (Stream<Path> entries = Files.list(whole)) {
      List<Folder> folders =
          entries
              .filter(Files::isDirectory)
              .filter(p -> !Leftovers.is(p.getFileName().toString()))
              .sorted()
              .map(p -> new Folder(p, shown(folder.resolve(p.getFileName())), report))
              .toList();
      if (folders.isEmpty()) {
        report.error(Place.of(shown(folder)), "no-portals");
      }
      return folders;
    } catch (IOException e) {
      report.error(Place.of(shown(folder)), "unreadable", "reason", e.getClass().getSimpleName());
      return List.of();
    }
  }

  /// The folder's name is the portal's.
  static Optional<PortalId> id(Folder folder) {
    String name = folder.path().getFileName().toString();
    if (!isFree(name)) {
      folder.report().error(Place.of(folder.name()), "portal-id", "value", name);
      return Optional.empty();
    }
    return Optional.of(new PortalId(name));
  }

  static boolean isFree(String name) {
    return PortalId.isValid(name) && !TAKEN.contains(name);
  }

  /// As short as an operator would write it.
  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path near = path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
    String shown = near.normalize().toString().replace('\\', '/');
    return shown.isEmpty() ? "." : shown;
  }
}
