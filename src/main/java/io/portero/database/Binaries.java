package io.portero.database;

import io.portero.shared.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, unpacked once from the library that ships them.
final class Binaries {

  private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar");

  private final Path home;

  private Binaries(Path home) {
    this.home = home;
  }

  /// @param folder where each version gets a folder of its own
  static Binaries unpackedIn(Path folder) throws IOException {
    var archive = archive();
    var version = VERSION.matcher(archive.toString());
    var home = folder.resolve("programs-" + (version.find() ? version.group(1) : "local"));
    if (!Files.isDirectory(home)) {
      var draft = folder.resolve(home.getFileName() + ".new");
      FileTrees.delete(draft);
      unpack(archive, draft);
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Binaries(home);
  }

  Path home() {
    return home;
  }

  String program(String name) {
    return home.resolve("bin").resolve(windows() ? name + ".exe" : name).toString();
  }

  private static URL archive() {
    var name = "/postgres-%s-%s.txz".formatted(system(), processor());
    @Nullable URL found = Binaries.class.getResource(name);
    if (found == null) {
      throw new Refusal(
          "There is no embedded PostgreSQL for this machine (%s). Use one of your own with PORTERO_DB_URL."
              .formatted(name),
          "No hay PostgreSQL incluido para este equipo (%s). Use uno propio con PORTERO_DB_URL."
              .formatted(name));
    }
    return found;
  }

  private static String system() {
    var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.contains("mac") ? "darwin" : name.contains("win") ? "windows" : "linux";
  }

  private static boolean windows() {
    return system().equals("windows");
  }

  private static String processor() {
    return System.getProperty("os.arch", "").matches("aarch64|arm64") ? "arm_64" : "x86_64";
  }

  private static void unpack(URL archive, Path into) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
      @Nullable TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        place(tar, entry, into);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    var target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("entry outside of its archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent() == null ? into : target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + target);
    }
  }
}
