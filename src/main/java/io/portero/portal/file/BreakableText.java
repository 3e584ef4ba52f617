package io.portero.portal.file;

import java.util.Set;
import java.util.StringTokenizer;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Writes words. An e-mail address may break its line before its `@` and its dots, so that on a narrow screen it does not break
/// in the middle of a word.
final class BreakableText implements NodeRenderer {

  private final HtmlWriter html;

  BreakableText(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Text.class);
  }

  @Override
  public void render(Node node) {
    StringTokenizer words = new StringTokenizer(((Text) node).getLiteral(), " ", true);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (word.contains("@")) {
        address(word);
      } else {
        html.text(word);
      }
    }
  }

  private void address(String word) {
    int from = 0;
    for (int at = 1; at < word.length() - 1; at++) {
      // the full stop of a sentence stays where it is
      if ("@.".indexOf(word.charAt(at)) >= 0 && Character.isLetterOrDigit(word.charAt(at + 1))) {
        html.text(word.substring(from, at));
        html.tag("wbr");
        from = at;
      }
    }
    html.text(word.substring(from));
  }
}
