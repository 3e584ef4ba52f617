package io.portero.notification;

import io.portero.notification.MailDocument.Button;
import io.portero.notification.MailDocument.Detail;
import io.portero.notification.MailDocument.Details;
import io.portero.notification.MailDocument.OneTimeCode;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.commonmark.renderer.text.TextContentWriter;

/// A mail as plain text: the same words, links as their addresses.
final class MailText implements NodeRenderer {

  private static final TextContentRenderer RENDERER =
      TextContentRenderer.builder()
          .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
          .nodeRendererFactory(MailText::new)
          .build();

  private final TextContentNodeRendererContext context;
  private final TextContentWriter text;

  private MailText(TextContentNodeRendererContext context) {
    this.context = context;
    this.text = context.getWriter();
  }

  static String of(Node document) {
    return RENDERER.render(document).strip() + "\n";
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Button.class,
        Code.class,
        Detail.class,
        Details.class,
        Link.class,
        OneTimeCode.class,
        ThematicBreak.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case Button button -> block(button.words + ":\n" + button.address);
      case Code code -> text.write(code.getLiteral());
      case Detail detail -> {
        text.write("- " + detail.label + ": ");
        children(detail);
        text.block();
      }
      case Details details -> {
        text.pushTight(true);
        children(details);
        text.popTight();
        text.block();
      }
      case Link link -> {
        children(link);
        if (!saysWhere(link)) {
          text.write(" <" + link.getDestination() + ">");
        }
      }
      case OneTimeCode code -> text.write(code.code);
      case ThematicBreak _ -> block("--");
      default -> throw new IllegalArgumentException(node.toString());
    }
  }

  private void block(String words) {
    text.write(words);
    text.block();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      context.render(node);
    }
  }

  private static boolean saysWhere(Link link) {
    String words = link.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    return link.getDestination().equals(words) || link.getDestination().equals("mailto:" + words);
  }
}
