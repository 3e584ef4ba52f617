package io.portero.portal.file;

import java.nio.charset.Charset;
import java.util.Optional;

/// What a file is in place of UTF-8 text, so that its one mistake has a name.
final class ForeignEncoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// So many bytes tell.
  private static final int LOOK = 512;

  private ForeignEncoding() {}

  /// The key of the mistake; empty for what may be text.
  static Optional<String> notText(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of("utf-16");
    }
    int look = Math.min(LOOK, bytes.length);
    int zeros = 0;
    int odd = 0;
    for (int i = 0; i < look; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\r\f".indexOf(bytes[i]) < 0 ? 1 : 0;
    }
    // Every second byte of Latin text in UTF-16 is zero.
    if (look >= 4 && zeros * 5 >= look * 2 && zeros * 5 <= look * 3) {
      return Optional.of("utf-16");
    }
    return odd > 1 && odd * 20 > look ? Optional.of("not-text") : Optional.empty();
  }

  /// What a byte is in the encoding that editors on Windows mostly mean.
  static String inWindows(byte b) {
    return new String(new byte[] {b}, WINDOWS);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
