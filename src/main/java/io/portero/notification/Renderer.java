package io.portero.notification;

import io.portero.portal.DesignTokens;
import io.portero.portal.MessageTemplate;
import io.portero.portal.Portal;
import io.portero.portal.Texts;
import io.portero.shared.Addresses;
import io.portero.shared.Language;
import java.net.URI;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.springframework.stereotype.Component;

/// Template and values → what is sent. The template is parsed first and the values are put into its leaves, so that no
/// value can become markup.
@Component
class Renderer {

  private static final Parser PARSER = Parser.builder().build();

  private final Addresses addresses;

  Renderer(Addresses addresses) {
    this.addresses = addresses;
  }

  Body mail(Portal portal, Language language, MessageTemplate.Text template, Values values) {
    Node document = PARSER.parse(template.markdown());
    String brand = Values.brand(portal, language);
    String subject = values.fillLine(template.subject());
    DesignTokens tokens = portal.files().theme().tokens();
    String html =
        new MailPage(tokens, language, brand)
            .html(
                subject,
                Texts.of(portal, language).get("contact.never"),
                MailHtml.of(document, values, tokens));
    return new Body(subject, MailText.of(document, values), html);
  }

  Body sms(Portal portal, String template, Values values) {
    String sender = Values.line(portal.organisation().mail().smsSender());
    String text = values.fillLines(template);
    boolean named = sender.isEmpty() || text.startsWith(sender);
    return new Body("", bound(portal, named ? text : sender + ": " + text, values), "");
  }

  /// With the line by which a telephone's browser offers the code on our page, and on no other ("origin-bound one-time
  /// codes"), where one SMS holds it. The host is configured, never a request's.
  private String bound(Portal portal, String text, Values values) {
    String host =
        portal.organisation().baseUrl().orElseGet(() -> URI.create(addresses.base())).getHost();
    String all = text + "\n@" + host + " #" + values.get("code");
    return values.has("code") && MessageTemplate.isOneSms(all) ? all : text;
  }
}
