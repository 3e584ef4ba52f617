package io.portero.notification;

import io.portero.portal.DesignTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.AttributeProvider;

/// How the words of a mail look, by the light values in style attributes; `mail/page.jte` has the dark ones, by class. What follows a
/// line (`---`) is small print.
final class MailStyles implements AttributeProvider {

  private static final String HEADING =
      "margin:0 0 16px;font:700 22px/1.25 var(--font-heading);color:var(--ink)";
  private static final String WORDS =
      "font:400 17px/1.5 var(--font-body);color:var(--ink);overflow-wrap:anywhere";
  private static final String SMALL_PRINT =
      "font:400 15px/1.5 var(--font-body);color:var(--ink-soft);overflow-wrap:anywhere";

  private final DesignTokens tokens;
  private boolean smallPrint;

  MailStyles(DesignTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void setAttributes(Node node, String tag, Map<String, String> attributes) {
    smallPrint |= node instanceof ThematicBreak;
    Map<String, String> given = new LinkedHashMap<>(attributes);
    attributes.clear();
    put(attributes, "class", cssClass(tag));
    attributes.putAll(given);
    put(attributes, "style", tokens.inline(style(node, tag)));
  }

  private String cssClass(String tag) {
    return switch (tag) {
      case "h1", "h2", "h3" -> "ink";
      case "p", "ul", "ol" -> smallPrint ? "soft" : "ink";
      case "hr" -> "line";
      case "a" -> "link";
      default -> "";
    };
  }

  private String style(Node node, String tag) {
    String words = smallPrint ? SMALL_PRINT : WORDS;
    return switch (tag) {
      case "h1", "h2", "h3" -> HEADING;
      case "p" -> "margin:0 0 16px;" + words;
      case "ul", "ol" -> "margin:0 0 16px;padding:0 0 0 24px;" + words;
      case "li" -> "margin:0 0 8px";
      case "hr" -> "margin:8px 0 20px;border:0;border-top:1px solid var(--line)";
      case "a" -> "color:var(--link);text-decoration:underline" + breaks(node);
      case "code" -> "font-family:var(--font-code);font-size:0.9em";
      case "span" -> "font:700 28px/1.3 var(--font-code);letter-spacing:0.12em;white-space:nowrap";
      default -> "";
    };
  }

  /// An address printed in full breaks anywhere, so that it never widens a telephone's page.
  private static String breaks(Node node) {
    return node instanceof Link link
            && link.getFirstChild() instanceof Text words
            && words.getLiteral().equals(link.getDestination())
        ? ";word-break:break-all"
        : "";
  }

  private static void put(Map<String, String> attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.put(name, value);
    }
  }
}
