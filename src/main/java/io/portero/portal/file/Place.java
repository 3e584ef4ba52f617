package io.portero.portal.file;

/// Where something stands in a file.
///
/// @param file as the operator would name it, such as `portals/alianza/portal.yaml`
/// @param line from 1; 0: the file as a whole
/// @param column from 1; 0: the line as a whole
public record Place(String file, int line, int column) implements Comparable<Place> {

  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  public static Place of(String file, int line) {
    return new Place(file, line, 0);
  }

  /// The place of the character at `index` of a text that begins at line `firstLine` of the file.
  public static Place at(String file, String text, int index, int firstLine) {
    int line = firstLine;
    int lineStart = 0;
    for (int i = 0; i < index && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(file, line, index - lineStart + 1);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    int byLine = Integer.compare(line, other.line);
    return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /// `file:line:column`, which editors and terminals make a link of.
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
  }
}
