package io.portero.portal;

import io.portero.portal.file.PngFile;
import io.portero.portal.file.Report;
import io.portero.portal.file.Source;
import io.portero.portal.file.SvgFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// `assets/logo.svg` or `assets/logo.png`: what it is, its first bytes say. Without one a portal wears the product's.
final class LogoReader {

  static final List<String> NAMES = List.of("logo.svg", "logo.png");

  /// As it comes from a drawing program, and what is left of a drawing.
  private static final int MOST_FILE = 96 * 1024;

  private static final int MOST_DRAWING = 16 * 1024;
  private static final int MOST_DOTS = 64 * 1024;

  private final Folder folder;
  private final Report report;

  LogoReader(Folder folder) {
    this.folder = folder;
    this.report = folder.report();
  }

  /// The mark as SVG text.
  String read() {
    List<String> there = NAMES.stream().filter(n -> folder.has("assets/" + n)).toList();
    if (there.size() > 1) {
      report.error(folder.place("assets/" + there.getLast()), "logo-twice");
    }
    return there.stream().findFirst().flatMap(this::mark).orElse(Product.get().logo());
  }

  private Optional<String> mark(String file) {
    String name = folder.place("assets/" + file).file();
    Optional<byte[]> bytes = folder.bytes("assets/" + file, MOST_FILE);
    if (bytes.isPresent() && PngFile.is(bytes.get())) {
      return fits(name, bytes.get().length, MOST_DOTS)
          ? PngFile.asSvg(name, bytes.get(), report)
          : Optional.empty();
    }
    if (bytes.filter(LogoReader::isOtherPicture).isPresent()) {
      report.error(folder.place("assets/" + file), "logo-kind");
      return Optional.empty();
    }
    return bytes
        .flatMap(b -> Source.of(name, b, report))
        .flatMap(source -> SvgFile.clean(source, report))
        .map(String::strip)
        .filter(svg -> fits(name, svg.getBytes(StandardCharsets.UTF_8).length, MOST_DRAWING));
  }

  private boolean fits(String name, int size, int most) {
    if (size > most) {
      report.error(io.portero.portal.file.Place.of(name), "too-big", "size", size, "most", most);
    }
    return size <= most;
  }

  /// JPEG, GIF, WebP, ICO, TIFF, PDF, or an SVG that is packed.
  private static boolean isOtherPicture(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    return head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")
        || head.startsWith("RIFF")
        || head.startsWith("\0\0\1\0")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || head.startsWith("%PDF")
        || head.startsWith("\u001f\u008b");
  }
}
