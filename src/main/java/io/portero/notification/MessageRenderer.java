package io.portero.notification;

import io.portero.portal.DesignTokens;
import io.portero.portal.MessageTemplate;
import io.portero.portal.Portal;
import io.portero.portal.Texts;
import io.portero.shared.Addresses;
import io.portero.shared.Language;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.node.Node;
import org.springframework.stereotype.Component;

/// Fills a template with the values of one message.
@Component
class MessageRenderer {

  private final Addresses addresses;

  /// By theme: as many as there are portals.
  private final Map<DesignTokens, MailHtml> pages = new ConcurrentHashMap<>();

  MessageRenderer(Addresses addresses) {
    this.addresses = addresses;
  }

  MessageBody mail(
      Portal portal, Language language, MessageTemplate.Text template, MessageValues values) {
    Node document = MailDocument.of(template.markdown(), values);
    String subject = values.fillLine(template.subject());
    String html =
        pages
            .computeIfAbsent(portal.files().theme().tokens(), MailHtml::new)
            .page(
                document,
                Map.of(
                    "language",
                    language.locale().toLanguageTag(),
                    "subject",
                    subject,
                    "brand",
                    MessageValues.brand(portal, language),
                    "opening",
                    Texts.of(portal, language).get("contact.never")));
    return new MessageBody(subject, MailText.of(document), html);
  }

  MessageBody sms(Portal portal, String template, MessageValues values) {
    String sender = MessageValues.line(portal.organisation().mail().smsSender());
    String text = values.fillLines(template);
    boolean named = sender.isEmpty() || text.startsWith(sender);
    return new MessageBody("", bound(portal, named ? text : sender + ": " + text, values), "");
  }

  /// With the line by which a telephone's browser offers the code on our page, and on no other ("origin-bound one-time
  /// codes"), where one SMS holds it. The host is configured, never a request's.
  private String bound(Portal portal, String text, MessageValues values) {
    String host =
        portal.organisation().baseUrl().orElseGet(() -> URI.create(addresses.base())).getHost();
    String all = text + "\n@" + host + " #" + values.get("code");
    return values.has("code") && MessageTemplate.isOneSms(all) ? all : text;
  }
}
