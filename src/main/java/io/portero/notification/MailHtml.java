package io.portero.notification;

import io.portero.portal.DesignTokens;
import java.util.List;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.springframework.web.util.HtmlUtils;

/// A template's Markdown as the HTML of a mail. What follows a line (`---`) is small print; a list of `Label: {value}` is a
/// box of rows; a `{code}` is large and monospaced, so that it can be read aloud and copied.
final class MailHtml extends AbstractVisitor {

  private final StringBuilder out = new StringBuilder();
  private final Values values;
  private final MailStyles styles;
  private boolean smallPrint;

  private MailHtml(Values values, MailStyles styles) {
    this.values = values;
    this.styles = styles;
  }

  static String of(Node document, Values values, DesignTokens tokens) {
    MailHtml html = new MailHtml(values, new MailStyles(tokens));
    document.accept(html);
    return html.out.toString();
  }

  @Override
  public void visit(Heading heading) {
    String tag = heading.getLevel() == 1 ? "h1" : "h2";
    wrap("<" + tag + " class=\"ink\"" + styles.heading() + ">", heading, "</" + tag + ">\n");
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (paragraph.getParent() instanceof ListItem) {
      visitChildren(paragraph);
      return;
    }
    Button.of(paragraph).ifPresentOrElse(this::button, () -> words(paragraph));
  }

  @Override
  public void visit(BulletList list) {
    List<Row> rows = Row.of(list);
    if (rows.isEmpty()) {
      wrap("<ul class=\"ink\"" + styles.list(smallPrint) + ">", list, "</ul>\n");
      return;
    }
    out.append(styles.rowsStart());
    rows.stream().filter(row -> row.hasValue(values)).forEach(this::row);
    out.append("</table>\n");
  }

  @Override
  public void visit(OrderedList list) {
    wrap("<ol class=\"ink\"" + styles.list(smallPrint) + ">", list, "</ol>\n");
  }

  @Override
  public void visit(ListItem item) {
    wrap("<li" + styles.item() + ">", item, "</li>\n");
  }

  @Override
  public void visit(ThematicBreak line) {
    smallPrint = true;
    out.append("<hr class=\"line\"").append(styles.rule()).append(">\n");
  }

  @Override
  public void visit(Link link) {
    String address = values.address(link.getDestination());
    if (address.isEmpty()) {
      visitChildren(link);
    } else {
      wrap(
          "<a class=\"link\" href=\"" + escape(address) + "\"" + styles.link() + ">", link, "</a>");
    }
  }

  @Override
  public void visit(Emphasis emphasis) {
    wrap("<em>", emphasis, "</em>");
  }

  @Override
  public void visit(StrongEmphasis strong) {
    wrap("<strong>", strong, "</strong>");
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
    out.append(escape(html.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock html) {
    out.append(escape(html.getLiteral()));
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    out.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    out.append("<br>");
  }

  private void words(Paragraph paragraph) {
    wrap(
        "<p class=\"" + (smallPrint ? "soft" : "ink") + "\"" + styles.paragraph(smallPrint) + ">",
        paragraph,
        "</p>");
  }

  private void button(Button button) {
    String address = escape(values.address(button.destination()));
    out.append(styles.buttonStart(address));
    fill(button.words());
    out.append("</a></td></tr></table>\n");
  }

  private void row(Row row) {
    out.append("<tr><td class=\"ink\"").append(styles.row()).append("><span class=\"soft\"");
    out.append(styles.label())
        .append('>')
        .append(escape(row.label()))
        .append("</span><br><strong>");
    fill(row.value());
    out.append("</strong></td></tr>\n");
  }

  private void wrap(String before, Node node, String after) {
    out.append(before);
    visitChildren(node);
    out.append(after);
  }

  private void fill(String text) {
    Matcher m = Values.placeholders(text);
    int from = 0;
    while (m.find()) {
      out.append(escape(text.substring(from, m.start()))).append(value(m.group(1)));
      from = m.end();
    }
    out.append(escape(text.substring(from)));
  }

  private String value(String name) {
    String value = escape(values.get(name));
    return switch (name) {
      case "code" -> "<span translate=\"no\"" + styles.code() + ">" + value + "</span>";
      case "link" ->
          "<a class=\"link\" href=\""
              + escape(values.address(name))
              + "\""
              + styles.address()
              + ">"
              + value
              + "</a>";
      case "helpEmail" ->
          "<a class=\"link\" href=\""
              + escape(values.address(name))
              + "\""
              + styles.link()
              + ">"
              + value
              + "</a>";
      default -> value;
    };
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
