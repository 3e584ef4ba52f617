package io.portero.web;

import io.portero.journey.OpenedLink;
import io.portero.journey.OpenedLinks;
import io.portero.portal.JourneyKind;
import io.portero.portal.LegalDocument;
import io.portero.portal.Portal;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The pages of a portal that ask nothing: its face, its help, its legal texts, and links from mails.
@Controller
class PortalController {

  private static final CacheControl A_WHILE =
      CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

  private final Visitors visitors;
  private final OpenedLinks links;
  private final Cookies cookies;

  PortalController(Visitors visitors, OpenedLinks links, Cookies cookies) {
    this.visitors = visitors;
    this.links = links;
    this.cookies = cookies;
  }

  @GetMapping({"/{portal}", "/{portal}/"})
  ModelAndView home(@PathVariable("portal") String portal, HttpServletRequest request) {
    return Outcomes.redirect(visitors.site(visitors.portal(portal), request).url("/sign-in"));
  }

  /// A link from a mail: looks, never uses it up, and takes the token out of the address bar at once (A10).
  @GetMapping("/{portal}/link/{token}")
  ModelAndView link(
      @PathVariable("portal") String portalId,
      @PathVariable("token") String said,
      HttpServletRequest request,
      HttpServletResponse response) {
    String token = Tokens.fromAddress(said);
    Portal portal = visitors.portal(portalId);
    Site site = visitors.site(portal, request);
    Optional<OpenedLink> link = links.look(portal, Secret.of(token));
    if (link.isEmpty()) {
      return Notices.linkGone(site, links.kind(portal, Secret.of(token)), response);
    }
    JourneyKind kind = link.get().kind();
    cookies.write(request, response, Visitors.linkCookie(portal, kind), token);
    cookies.clear(request, response, Visitors.journeyCookie(portal, kind));
    return Outcomes.redirect(site.url("/" + kind.path() + "/" + link.get().stepType()));
  }

  @GetMapping("/{portal}/left")
  ModelAndView left(
      @PathVariable("portal") String portal,
      HttpServletRequest request,
      HttpServletResponse response) {
    Site site = visitors.site(visitors.portal(portal), request);
    NoticePage notice =
        new NoticePage("left", "ok", 0, List.of(new NoticePage.Link("link.sign-in", "/sign-in")));
    return Notices.page(site, notice);
  }

  @GetMapping("/{portal}/help")
  ModelAndView help(@PathVariable("portal") String portal, HttpServletRequest request) {
    Site site = visitors.site(visitors.portal(portal), request);
    ModelAndView page = Outcomes.model("page/help", site, "help");
    return page.addObject("html", site.portal().files().help().getOrDefault(site.language(), ""));
  }

  @GetMapping("/{portal}/legal/{document}")
  ModelAndView legal(
      @PathVariable("portal") String portal,
      @PathVariable("document") String id,
      HttpServletRequest request) {
    return legal(portal, id, null, request);
  }

  /// An older version, as somebody agreed to it.
  @GetMapping("/{portal}/legal/{document}/{version}")
  ModelAndView legal(
      @PathVariable("portal") String portal,
      @PathVariable("document") String id,
      @PathVariable("version") @org.jspecify.annotations.Nullable String version,
      HttpServletRequest request) {
    Site site = visitors.site(visitors.portal(portal), request);
    LegalDocument document =
        site.portal().files().legal().getOrDefault(id, List.of()).stream()
            .filter(d -> version == null || d.version().equals(version))
            .findFirst()
            .orElseThrow(NotFound::new);
    return Outcomes.model("page/legal", site, "legal").addObject("document", document);
  }

  @GetMapping("/{portal}/theme.css")
  ResponseEntity<String> theme(@PathVariable("portal") String portal) {
    return ResponseEntity.ok()
        .cacheControl(A_WHILE)
        .contentType(MediaType.valueOf("text/css;charset=utf-8"))
        .body(visitors.portal(portal).files().theme().css());
  }

  @GetMapping("/{portal}/logo.svg")
  ResponseEntity<String> logo(@PathVariable("portal") String portal) {
    return ResponseEntity.ok()
        .cacheControl(A_WHILE)
        .contentType(MediaType.valueOf("image/svg+xml;charset=utf-8"))
        .body(visitors.portal(portal).files().theme().logo());
  }
}
