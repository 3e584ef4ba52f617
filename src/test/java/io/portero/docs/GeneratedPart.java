package io.portero.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A part of a page that is made from the code. In a Markdown page it stands between two comments that bear its name; a file that
/// is made whole has no name.
///
/// @param name empty for a whole file, @param text what ought to stand there
record GeneratedPart(Path file, String name, String text) {

  static GeneratedPart of(String page, String name, Table table) {
    return new GeneratedPart(Path.of(page), name, table.text());
  }

  /// The page as it stands now.
  String page() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The page as it ought to be.
  String made() {
    if (name.isEmpty()) {
      return text;
    }
    String begin = "<!-- made from the code: " + name + " -->\n";
    String end = "<!-- end of " + name + " -->\n";
    String now = page();
    int from = now.indexOf(begin);
    int to = now.indexOf(end);
    if (from < 0 || to < from) {
      throw new AssertionError(file + " has no place for “" + name + "”:\n" + begin + end);
    }
    return now.substring(0, from) + begin + "\n" + text + "\n" + now.substring(to);
  }

  void write() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, made());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name.isEmpty() ? file.toString() : file + " (" + name + ")";
  }
}
