package io.portero.web;

import io.portero.notification.Mailbox;
import io.portero.notification.MailboxMessage;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// The messages of the embedded default, as pages and as JSON. In production there is no mailbox, and no such page.
@Controller
class MailboxController {

  private static final int PAGE = 50;
  private static final int LIST = 200;

  /// A page's usual policy, and frames for the mails.
  private static final String PAGE_POLICY =
      ContentPolicy.with(Map.of("frame-src", List.of("'self'")));

  /// A mail brings its own styles and nothing else; its links open beside the mailbox.
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
          + "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

  private final ObjectProvider<Mailbox> mailbox;
  private final Portals portals;
  private final Visitors visitors;

  MailboxController(ObjectProvider<Mailbox> mailbox, Portals portals, Visitors visitors) {
    this.mailbox = mailbox;
    this.portals = portals;
    this.visitors = visitors;
  }

  /// @param channel `email` or `sms`, @param sentAt ISO 8601, UTC
  record Item(
      UUID id,
      String channel,
      String portal,
      String from,
      String to,
      String subject,
      String text,
      String html,
      String sentAt) {

    static Item of(MailboxMessage message) {
      return new Item(
          message.id(),
          message.channel().name().toLowerCase(Locale.ROOT),
          message.portal(),
          message.from(),
          message.to(),
          message.subject(),
          message.text(),
          message.html(),
          message.sentAt().toString());
    }
  }

  @GetMapping("/mailbox")
  ModelAndView page(
      @RequestParam("to") Optional<String> to,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<MailboxMessage> messages = mailbox().newest(to, PAGE);
    Portal portal = portals.all().stream().findFirst().orElseThrow(NotFound::new);
    Site site = visitors.site(portal, request);
    response.setHeader(ContentPolicy.HEADER, PAGE_POLICY);
    return Outcomes.model("page/mailbox", site, "mailbox")
        .addObject("language", site.language())
        .addObject("messages", messages)
        .addObject("zone", portal.organisation().zone());
  }

  @GetMapping(path = "/mailbox/messages", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Item> list(@RequestParam("to") Optional<String> to) {
    return mailbox().newest(to, LIST).stream().map(Item::of).toList();
  }

  /// A mail as its reader sees it, for the frame on the page.
  @GetMapping("/mailbox/messages/{id}/html")
  ResponseEntity<String> html(@PathVariable("id") String id) {
    MailboxMessage message = Ids.read(id).flatMap(mailbox()::find).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .header(ContentPolicy.HEADER, MAIL_POLICY)
        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
        .body(message.html());
  }

  private Mailbox mailbox() {
    return Optional.ofNullable(mailbox.getIfAvailable()).orElseThrow(NotFound::new);
  }
}
