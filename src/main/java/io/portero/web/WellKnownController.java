package io.portero.web;

import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Addresses that programs know without asking: where a password is changed (W3C), whom to tell of a hole (RFC 9116), what may be
/// searched (RFC 9309). Each portal has the first two at its own host's root; without a host of its own, the only portal has them at `/`.
@Controller
class WellKnownController {

  private static final String CHANGE = "/.well-known/change-password";
  private static final String SECURITY = "/.well-known/security.txt";
  private static final Duration GOOD_FOR = Duration.ofDays(90);
  private static final MediaType TEXT = MediaType.valueOf("text/plain;charset=utf-8");

  /// Links from mails and what only scripts ask for; everything else says itself whether it may be found ([SearchEngines]).
  private static final List<String> NOT_ASKED = List.of("/link/", "/not-me/", "/captcha/");

  private final Portals portals;
  private final Visitors visitors;
  private final Addresses addresses;
  private final Clock clock;
  private final List<String> contacts;
  private final boolean production;

  /// @param contacts `mailto:` or `https:` addresses with commas
  WellKnownController(
      Portals portals,
      Visitors visitors,
      Addresses addresses,
      Clock clock,
      @Value("${portero.security-contact:}") String contacts,
      @Value("${portero.mode:trial}") String mode) {
    this.portals = portals;
    this.visitors = visitors;
    this.addresses = addresses;
    this.clock = clock;
    this.contacts =
        Arrays.stream(contacts.split(",", -1))
            .map(String::strip)
            .filter(c -> !c.isEmpty())
            .toList();
    this.production = mode.equals("production");
  }

  @GetMapping(CHANGE)
  ModelAndView change(HttpServletRequest request) {
    return change(only().id().value(), request);
  }

  @GetMapping("/{portal}" + CHANGE)
  ModelAndView change(@PathVariable("portal") String portal, HttpServletRequest request) {
    Site site = visitors.site(visitors.portal(portal), request);
    boolean changes = site.portal().plan(JourneyKind.CHANGE).isPresent();
    return Outcomes.redirect(site.url(changes ? "/change" : "/recover"));
  }

  @GetMapping(SECURITY)
  ResponseEntity<String> security() {
    return contacts.isEmpty() ? told(only(), addresses.base()) : told(contacts, addresses.base());
  }

  /// Where the operator names nobody for such things, the portal's own address hears of them.
  @GetMapping("/{portal}" + SECURITY)
  ResponseEntity<String> security(@PathVariable("portal") String id, HttpServletRequest request) {
    Portal portal = visitors.portal(id);
    String base =
        portal
            .organisation()
            .baseUrl()
            .map(Object::toString)
            .orElseGet(() -> addresses.base() + "/" + portal.id());
    return contacts.isEmpty() ? told(portal, base) : told(contacts, base);
  }

  private ResponseEntity<String> told(Portal portal, String base) {
    String email = portal.organisation().contact().email();
    return told(email.isEmpty() ? List.of() : List.of("mailto:" + email), base);
  }

  private ResponseEntity<String> told(List<String> whom, String base) {
    if (whom.isEmpty()) {
      throw new NotFound();
    }
    StringBuilder text = new StringBuilder();
    whom.forEach(contact -> text.append("Contact: ").append(contact).append('\n'));
    text.append("Expires: ").append(clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS));
    text.append("\nPreferred-Languages: es, en\nCanonical: ")
        .append(base)
        .append(SECURITY)
        .append('\n');
    return text(text.toString());
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    if (!production) {
      return text(text.append("Disallow: /\n").toString());
    }
    NOT_ASKED.forEach(path ->
        text.append("Disallow: ").append(path).append("\nDisallow: /*").append(path).append('\n'));
    return text(text.toString());
  }

  private static ResponseEntity<String> text(String text) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(text);
  }

  /// Among several, nobody knows which portal is meant.
  private Portal only() {
    return Optional.of(portals.all())
        .filter(all -> all.size() == 1)
        .map(List::getFirst)
        .orElseThrow(NotFound::new);
  }
}
