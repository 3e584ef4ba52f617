package io.portero.portal.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// A picture of dots (PNG), looked through chunk by chunk: whole, of a sensible size, and without the notes that cameras and editors
/// leave in it.
public final class PngFile {

  public static final int LEAST = 32;
  public static final int MOST = 1024;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /// Chunks that are seen; the others hold texts, dates and places.
  private static final Set<String> KEPT =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "sRGB", "cHRM");

  private PngFile() {}

  public static boolean is(byte[] bytes) {
    return bytes.length >= SIGNATURE.length
        && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /// The picture inside an SVG, so that it stands wherever a logo does; empty, and reported, if it is damaged or of no fit size.
  public static Optional<String> asSvg(String name, byte[] bytes, Report report) {
    ByteBuffer in = ByteBuffer.wrap(bytes).position(SIGNATURE.length);
    ByteBuffer out = ByteBuffer.allocate(bytes.length).put(SIGNATURE);
    String type = "";
    int width = 0;
    int height = 0;
    while (!type.equals("IEND")) {
      int from = in.position();
      int length = in.remaining() >= 12 ? in.getInt() : -1;
      if (length < 0 || length > in.remaining() - 8 || !isWhole(bytes, from, length)) {
        report.error(Place.of(name), "png-broken");
        return Optional.empty();
      }
      String before = type;
      type = new String(bytes, from + 4, 4, StandardCharsets.US_ASCII);
      if (before.isEmpty() != type.equals("IHDR") || (before.isEmpty() && length != 13)) {
        report.error(Place.of(name), "png-broken");
        return Optional.empty();
      }
      if (before.isEmpty()) {
        width = in.getInt(from + 8);
        height = in.getInt(from + 12);
      }
      if (KEPT.contains(type)) {
        out.put(bytes, from, length + 12);
      }
      in.position(from + length + 12);
    }
    if (!fits(width, height)) {
      report.error(
          Place.of(name),
          "png-size",
          "width",
          width,
          "height",
          height,
          "least",
          LEAST,
          "most",
          MOST);
      return Optional.empty();
    }
    return Optional.of(svg(width, height, Arrays.copyOf(out.array(), out.position())));
  }

  private static boolean isWhole(byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from + 4, length + 4);
    return (int) sum.getValue() == ByteBuffer.wrap(bytes).getInt(from + 8 + length);
  }

  private static boolean fits(int width, int height) {
    int less = Math.min(width, height);
    int more = Math.max(width, height);
    return less >= LEAST && more <= MOST && more <= 4 * less;
  }

  private static String svg(int width, int height, byte[] png) {
    String size = " width=\"" + width + "\" height=\"" + height + "\"";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\"><image"
        + size
        + " href=\"data:image/png;base64,"
        + Base64.getEncoder().encodeToString(png)
        + "\"/></svg>";
  }
}
