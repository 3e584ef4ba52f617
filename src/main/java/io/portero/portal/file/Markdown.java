package io.portero.portal.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Operators' Markdown made into HTML that is safe to show: HTML in it is escaped (and reported), pictures are refused,
/// links lead to https, mailto, tel or the portal itself.
public final class Markdown {

  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .percentEncodeUrls(true)
          .nodeRendererFactory(BreakableText::new)
          .build();

  private Markdown() {}

  /// @param firstLine line of the file at which `markdown` begins
  public static String html(String markdown, String file, int firstLine, Report report) {
    Node document = PARSER.parse(markdown);
    document.accept(new Check(file, firstLine, report));
    return RENDERER.render(document);
  }

  private static final class Check extends AbstractVisitor {
    private final String file;
    private final int firstLine;
    private final Report report;

    Check(String file, int firstLine, Report report) {
      this.file = file;
      this.firstLine = firstLine;
      this.report = report;
    }

    @Override
    public void visit(HtmlBlock block) {
      report.error(place(block), "markdown-html", "html", block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
      report.error(place(inline), "markdown-html", "html", inline.getLiteral());
    }

    @Override
    public void visit(Image image) {
      report.error(place(image), "markdown-picture", "address", image.getDestination());
    }

    @Override
    public void visit(Link link) {
      String to = link.getDestination();
      Matcher scheme = SCHEME.matcher(to);
      boolean safe =
          scheme.find() ? scheme.group(1).matches("https|mailto|tel") : !to.matches("[/\\\\]{2}.*");
      if (!safe) {
        report.error(place(link), "markdown-link", "address", to);
      }
      visitChildren(link);
    }

    private Place place(Node node) {
      var spans = node.getSourceSpans();
      return spans.isEmpty()
          ? Place.of(file, firstLine)
          : new Place(
              file,
              firstLine + spans.getFirst().getLineIndex(),
              spans.getFirst().getColumnIndex() + 1);
    }
  }
}
