package io.portero.notification;

import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// The plain twin of a mail: the same words, links as their addresses.
final class MailText extends AbstractVisitor {

  private final StringBuilder out = new StringBuilder();
  private final Values values;

  private MailText(Values values) {
    this.values = values;
  }

  static String of(Node document, Values values) {
    MailText text = new MailText(values);
    document.accept(text);
    return text.out.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
  }

  @Override
  public void visit(Paragraph paragraph) {
    Button.of(paragraph).ifPresentOrElse(this::button, () -> visitChildren(paragraph));
    out.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    out.append("\n\n");
  }

  @Override
  public void visit(BulletList list) {
    visitChildren(list);
    out.append('\n');
  }

  @Override
  public void visit(ListItem item) {
    if (Row.of(item).filter(row -> !row.hasValue(values)).isPresent()) {
      return;
    }
    out.append("- ");
    visitChildren(item);
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
  }

  @Override
  public void visit(ThematicBreak line) {
    out.append("--\n\n");
  }

  @Override
  public void visit(Link link) {
    int start = out.length();
    visitChildren(link);
    String address = values.address(link.getDestination());
    String words = out.substring(start);
    if (!address.isEmpty() && !address.equals(words) && !address.equals("mailto:" + words)) {
      out.append(" <").append(address).append('>');
    }
  }

  @Override
  public void visit(Text text) {
    fill(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    fill(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    out.append(html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    out.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    out.append('\n');
  }

  private void button(Button button) {
    fill(button.words());
    out.append(":\n").append(values.address(button.destination()));
  }

  private void fill(String text) {
    Matcher m = Values.placeholders(text);
    int from = 0;
    while (m.find()) {
      out.append(text, from, m.start()).append(values.get(m.group(1)));
      from = m.end();
    }
    out.append(text, from, text.length());
  }
}
