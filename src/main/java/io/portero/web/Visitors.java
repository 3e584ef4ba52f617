package io.portero.web;

import io.portero.captcha.BrowserBinding;
import io.portero.journey.Visit;
import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.Language;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.stereotype.Component;

/// Reads from a request who comes to which portal, in which language and with which cookies.
@Component
class Visitors {

  private static final Pattern LANGUAGE = Pattern.compile("([?&])lang=[a-z]*&?");
  private static final Pattern OPEN_END = Pattern.compile("[?&]$");

  private final Portals portals;
  private final Cookies cookies;
  private final ClientAddress clients;
  private final SignedIn signedIn;
  private final Languages languages;

  Visitors(
      Portals portals,
      Cookies cookies,
      ClientAddress clients,
      SignedIn signedIn,
      Languages languages) {
    this.portals = portals;
    this.cookies = cookies;
    this.clients = clients;
    this.signedIn = signedIn;
    this.languages = languages;
  }

  Portal portal(String id) {
    return Optional.of(id)
        .filter(PortalId::isValid)
        .flatMap(i -> portals.find(new PortalId(i)))
        .orElseThrow(NotFound::new);
  }

  Visit visit(Portal portal, JourneyKind kind, HttpServletRequest request) {
    return new Visit(
        portal,
        kind,
        language(portal, request),
        clients.origin(request),
        signedIn.account(request, portal.id()),
        new Visit.Tokens(
            token(request, journeyCookie(portal, kind)),
            token(request, linkCookie(portal, kind)),
            device(portal, request)));
  }

  /// By what this browser is known at the portal, to whoever had it remembered.
  Optional<Secret> device(Portal portal, HttpServletRequest request) {
    return token(request, deviceCookie(portal));
  }

  static String deviceCookie(Portal portal) {
    return "device-" + portal.id();
  }

  static String journeyCookie(Portal portal, JourneyKind kind) {
    return "journey-" + portal.id() + "-" + kind.path();
  }

  static String linkCookie(Portal portal, JourneyKind kind) {
    return "link-" + portal.id() + "-" + kind.path();
  }

  Site site(Portal portal, HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return new Site(
        portal,
        language(portal, request),
        CustomHost.base(request, portal.id()),
        CustomHost.path(request) + withoutLanguage(query),
        csrf(request),
        signedIn.name(request, portal.id()).orElse(null));
  }

  private static String withoutLanguage(String query) {
    return query.isEmpty()
        ? query
        : OPEN_END.matcher(LANGUAGE.matcher(query).replaceAll("$1")).replaceAll("");
  }

  /// The language asked for now, or else [Languages#of].
  Language language(Portal portal, HttpServletRequest request) {
    List<Language> spoken = portal.organisation().languages();
    return Optional.ofNullable(request.getParameter("lang"))
        .flatMap(Language::of)
        .filter(spoken::contains)
        .orElseGet(() -> languages.of(request, spoken));
  }

  static Site.Csrf csrf(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null
        ? new Site.Csrf("_csrf", "X-CSRF-TOKEN", "")
        : new Site.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
  }

  /// Known again by the cookie against forged forms, which every browser has that got a form from us; if there is none yet, it
  /// is made now.
  static BrowserBinding browser(HttpServletRequest request) {
    var token = (DeferredCsrfToken) request.getAttribute(DeferredCsrfToken.class.getName());
    return new BrowserBinding(token == null ? "" : token.get().getToken());
  }

  private Optional<Secret> token(HttpServletRequest request, String cookie) {
    return cookies.read(request, cookie).filter(Tokens::looksLikeToken).map(Secret::of);
  }
}
