package io.portero.portal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A text file that was read whole: its name for the report, its bytes as they are, its text.
///
/// @param text without byte order mark, with `\n` at the ends of lines
public record Source(String name, byte[] bytes, String text) {

  /// Reads a file; empty, and reported, if it is missing, too big or no UTF-8 text.
  public static Optional<Source> read(Path file, String name, int maxBytes, Report report) {
    return bytes(file, name, maxBytes, report).flatMap(bytes -> of(name, bytes, report));
  }

  /// The file as it is; empty, and reported, if it is missing, no file, too big or closed to us.
  public static Optional<byte[]> bytes(Path file, String name, int maxBytes, Report report) {
    try {
      if (Files.isDirectory(file)) {
        report.error(Place.of(name), "not-a-file");
        return Optional.empty();
      }
      if (!Files.isRegularFile(file)) {
        report.error(Place.of(name), "missing-file");
        return Optional.empty();
      }
      if (Files.size(file) > maxBytes) {
        report.error(Place.of(name), "too-big", "size", Files.size(file), "most", maxBytes);
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      report.error(Place.of(name), "unreadable", "reason", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /// The text in `bytes`; empty, and reported, if they are no UTF-8 text.
  public static Optional<Source> of(String name, byte[] bytes, Report report) {
    Optional<String> other = ForeignEncoding.notText(bytes);
    if (other.isPresent()) {
      report.error(Place.of(name), other.get());
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      Place place = Place.at(name, text, text.length(), 1);
      report.error(
          place,
          "not-utf8",
          "byte",
          HexFormat.of().withUpperCase().formatHex(bytes, in.position(), in.position() + 1),
          "letter",
          ForeignEncoding.inWindows(bytes[in.position()]));
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        report.error(
            Place.at(name, text, i, 1),
            "control-character",
            "code",
            String.format(Locale.ROOT, "U+%04X", (int) c));
        return Optional.empty();
      }
    }
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return Optional.of(new Source(name, bytes, clean.replace("\r\n", "\n").replace('\r', '\n')));
  }

  public Place place() {
    return Place.of(name);
  }
}
