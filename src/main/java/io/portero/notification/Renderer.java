package io.portero.notification;

import io.portero.portal.MessageTemplate;
import io.portero.portal.Portal;
import io.portero.shared.Language;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.springframework.stereotype.Component;

/// Template and values → what is sent. The template is parsed first and the values are put into its leaves, so that no
/// value can become markup.
@Component
class Renderer {

  private static final Parser PARSER = Parser.builder().build();

  Body mail(Portal portal, Language language, MessageTemplate.Text template, Values values) {
    Node document = PARSER.parse(template.markdown());
    String brand = Values.brand(portal, language);
    String subject = values.fillLine(template.subject());
    Face face = Face.of(portal.files().theme());
    String html =
        new MailPage(face, language, brand).html(subject, MailHtml.of(document, values, face));
    return new Body(subject, MailText.of(document, values), html);
  }

  Body sms(Portal portal, String template, Values values) {
    String sender = Values.line(portal.organisation().mail().smsSender());
    String text = values.fillLine(template);
    boolean named = sender.isEmpty() || text.startsWith(sender);
    return new Body("", named ? text : sender + ": " + text, "");
  }
}
