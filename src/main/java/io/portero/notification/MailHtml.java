package io.portero.notification;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.portero.notification.MailDocument.Button;
import io.portero.notification.MailDocument.Detail;
import io.portero.notification.MailDocument.Details;
import io.portero.notification.MailDocument.OneTimeCode;
import io.portero.portal.DesignTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// A mail as HTML: commonmark writes the words, the templates in `src/main/jte/mail` what stands around and between them.
final class MailHtml {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private final DesignTokens tokens;
  private final HtmlRenderer words;

  MailHtml(DesignTokens tokens) {
    this.tokens = tokens;
    this.words =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(_ -> new MailStyles(tokens))
            .nodeRendererFactory(Parts::new)
            .build();
  }

  /// @param params of `page.jte` beside the tokens and the words
  String page(Node document, Map<String, Object> params) {
    Map<String, Object> all = new HashMap<>(params);
    all.put("words", html(document));
    return fill("page", all);
  }

  private Content html(Node node) {
    return output -> output.writeContent(words.render(node));
  }

  private String fill(String template, Map<String, Object> params) {
    Map<String, Object> all = new HashMap<>(params);
    all.put("tokens", tokens);
    StringOutput output = new StringOutput();
    TEMPLATES.render("mail/" + template + ".jte", all, output);
    return output.toString();
  }

  /// The nodes that Markdown does not have.
  private final class Parts implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    Parts(HtmlNodeRendererContext context) {
      this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Button.class, Details.class, OneTimeCode.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Button button) {
        context
            .getWriter()
            .raw(fill("button", Map.of("words", button.words, "address", button.address)));
      } else if (node instanceof Details details) {
        context.getWriter().raw(fill("details", Map.of("details", entries(details))));
      } else if (node instanceof OneTimeCode code) {
        context
            .getWriter()
            .tag("span", context.extendAttributes(code, "span", Map.of("translate", "no")));
        context.getWriter().text(code.code);
        context.getWriter().tag("/span");
      }
    }

    private List<Map.Entry<String, Content>> entries(Details details) {
      List<Map.Entry<String, Content>> entries = new ArrayList<>();
      for (Node node = details.getFirstChild(); node != null; node = node.getNext()) {
        Detail detail = (Detail) node;
        entries.add(Map.entry(detail.label, html(detail.getFirstChild())));
      }
      return entries;
    }
  }
}
