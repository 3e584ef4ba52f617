package io.portero.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How a text file is written: by its byte order mark, else UTF-8 if its bytes say so, else Windows-1252 (which has all the
/// letters of Latin-1 in the same places).
///
/// @param bom how many bytes to skip at the beginning
record Encoding(Charset charset, int bom) {

  /// Reads the whole file once, in constant memory. A file with a few broken bytes among many good UTF-8 letters is UTF-8,
  /// and only the lines with the broken ones are bad.
  static Encoding of(Path file, Optional<Charset> said) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      int read = in.readNBytes(buffer, 0, buffer.length);
      if (startsWith(buffer, read, 0xEF, 0xBB, 0xBF)) {
        return new Encoding(StandardCharsets.UTF_8, 3);
      }
      if (startsWith(buffer, read, 0xFF, 0xFE)) {
        return new Encoding(StandardCharsets.UTF_16LE, 2);
      }
      if (startsWith(buffer, read, 0xFE, 0xFF)) {
        return new Encoding(StandardCharsets.UTF_16BE, 2);
      }
      if (said.isPresent()) {
        return new Encoding(said.get(), 0);
      }
      if (hasZeros(buffer, read, 1)) {
        return new Encoding(StandardCharsets.UTF_16LE, 0);
      }
      if (hasZeros(buffer, read, 0)) {
        return new Encoding(StandardCharsets.UTF_16BE, 0);
      }
      Tally tally = new Tally();
      for (; read > 0; read = in.read(buffer)) {
        tally.add(buffer, read);
      }
      boolean utf8 = tally.letters >= tally.broken();
      return new Encoding(utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
    }
  }

  /// UTF-16 without a mark: every other byte of a header's letters is zero.
  private static boolean hasZeros(byte[] bytes, int length, int first) {
    return length >= 4
        && bytes[first] == 0
        && bytes[first + 2] == 0
        && bytes[1 - first] != 0
        && bytes[3 - first] != 0;
  }

  private static boolean startsWith(byte[] bytes, int length, int... mark) {
    if (length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Counts the letters beyond ASCII that are right in UTF-8, and the bytes that cannot be.
  private static final class Tally {
    private long letters;
    private long broken;
    private int missing;

    void add(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        if (missing == 0 && bytes[i] >= 0) {
          continue; // ASCII
        }
        int b = bytes[i] & 0xFF;
        if ((b & 0xC0) == 0x80 && missing > 0) {
          missing--;
          letters += missing == 0 ? 1 : 0;
          continue;
        }
        broken += missing > 0 ? 1 : 0;
        missing = followers(b);
        if (missing < 0) {
          broken++;
          missing = 0;
        }
      }
    }

    long broken() {
      return broken + (missing > 0 ? 1 : 0);
    }

    /// How many bytes follow one that begins a character; -1 if none can begin with it.
    private static int followers(int b) {
      if (b < 0x80) {
        return 0;
      }
      if (b < 0xC2 || b > 0xF4) {
        return -1;
      }
      return b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    }
  }
}
