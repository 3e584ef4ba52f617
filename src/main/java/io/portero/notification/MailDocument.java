package io.portero.notification;

import io.portero.shared.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Makes a mail's document of its template: the Markdown is parsed first, and the values are put into its leaves, so that no value can
/// become markup.
final class MailDocument extends AbstractVisitor {

  private static final Parser PARSER = Parser.builder().build();
  private static final Pattern DETAIL = Pattern.compile("([^:{}]+):\\s*(\\{.+)");

  private final MessageValues values;

  private MailDocument(MessageValues values) {
    this.values = values;
  }

  /// A paragraph that is nothing but `[[Words]](link)`.
  static final class Button extends CustomBlock {

    final String words;
    final String address;

    Button(String words, String address) {
      this.words = words;
      this.address = address;
    }
  }

  /// A list of nothing but `- Label: {value}`; its children are [Detail]s.
  static final class Details extends CustomBlock {}

  /// A label; its child is the value.
  static final class Detail extends CustomBlock {

    final String label;

    Detail(String label) {
      this.label = label;
    }
  }

  /// The value of `{code}`, to be read aloud and copied.
  static final class OneTimeCode extends CustomNode {

    final String code;

    OneTimeCode(String code) {
      this.code = code;
    }
  }

  static Node of(String markdown, MessageValues values) {
    Node document = PARSER.parse(markdown);
    document.accept(new MailDocument(values));
    return document;
  }

  @Override
  public void visit(Paragraph paragraph) {
    String words = onlyChild(paragraph) instanceof Link link ? literal(link) : "";
    if (words.startsWith("[") && words.endsWith("]")) {
      Link link = (Link) paragraph.getFirstChild();
      String label = values.fillLine(words.substring(1, words.length() - 1));
      replace(paragraph, new Button(label, values.address(link.getDestination())));
    } else {
      visitChildren(paragraph);
    }
  }

  @Override
  public void visit(BulletList list) {
    List<Matcher> details = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      details.add(DETAIL.matcher(literal(onlyChild(item))));
    }
    if (details.stream().allMatch(Matcher::matches)) {
      replace(list, details(details));
    } else {
      visitChildren(list);
    }
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    String address = values.address(link.getDestination());
    link.setDestination(address);
    if (address.isEmpty()) {
      unwrap(link);
    }
  }

  /// A mail loads nothing.
  @Override
  public void visit(Image image) {
    visitChildren(image);
    unwrap(image);
  }

  @Override
  public void visit(Text text) {
    fill(text.getLiteral(), text::insertBefore);
    text.unlink();
  }

  @Override
  public void visit(Code code) {
    code.setLiteral(values.fillLine(code.getLiteral()));
  }

  /// A detail without a value is left out: a supplier has no NIT (C6).
  private Details details(List<Matcher> found) {
    Details details = new Details();
    for (Matcher m : found) {
      if (!values.fillLine(m.group(2)).isEmpty()) {
        Node value = new StrongEmphasis();
        fill(m.group(2), value::appendChild);
        Node detail = new Detail(m.group(1));
        detail.appendChild(value);
        details.appendChild(detail);
      }
    }
    return details;
  }

  private void fill(String text, Consumer<Node> add) {
    Placeholders.visit(text, words -> add.accept(new Text(words)), name -> add.accept(value(name)));
  }

  private Node value(String name) {
    String value = values.get(name);
    String address = values.address(name);
    return switch (name) {
      case "code" -> new OneTimeCode(value);
      case "link", "helpEmail" -> address.isEmpty() ? new Text(value) : link(address, value);
      default -> new Text(value);
    };
  }

  private static Link link(String address, String words) {
    Link link = new Link(address, null);
    link.appendChild(new Text(words));
    return link;
  }

  private static void replace(Node old, Node made) {
    old.insertBefore(made);
    old.unlink();
  }

  private static void unwrap(Node node) {
    while (node.getFirstChild() != null) {
      node.insertBefore(node.getFirstChild());
    }
    node.unlink();
  }

  private static @Nullable Node onlyChild(Node parent) {
    Node child = parent.getFirstChild();
    return child == null || child.getNext() != null ? null : child;
  }

  /// The words of a node that holds nothing but text; empty for any other.
  private static String literal(@Nullable Node parent) {
    StringBuilder words = new StringBuilder();
    Node child = parent == null ? null : parent.getFirstChild();
    for (; child instanceof Text text; child = child.getNext()) {
      words.append(text.getLiteral());
    }
    return child == null ? words.toString() : "";
  }
}
