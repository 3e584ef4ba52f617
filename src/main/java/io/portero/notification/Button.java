package io.portero.notification;

import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/// A paragraph that is nothing but `[[Words]](link)`.
///
/// @param words with their placeholders, @param destination as written
record Button(String words, String destination) {

  static Optional<Button> of(Paragraph paragraph) {
    if (!(paragraph.getFirstChild() instanceof Link link) || link.getNext() != null) {
      return Optional.empty();
    }
    String words = literal(link);
    return words.startsWith("[") && words.endsWith("]")
        ? Optional.of(new Button(words.substring(1, words.length() - 1), link.getDestination()))
        : Optional.empty();
  }

  private static String literal(Node parent) {
    StringBuilder words = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text) {
        words.append(text.getLiteral());
      }
    }
    return words.toString();
  }
}
