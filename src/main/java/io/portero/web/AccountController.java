package io.portero.web;

import io.portero.account.AccountSessions;
import io.portero.journey.AccountActions;
import io.portero.journey.AccountOverview;
import io.portero.portal.Portal;
import io.portero.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The person's own page: data, sessions, consents, activity, and the way out.
@Controller
class AccountController {

  private final Visitors visitors;
  private final SignedIn signedIn;
  private final AccountOverview ownData;
  private final AccountSessions sessions;
  private final AccountActions acts;
  private final AccountPage page;
  private final Outcomes outcomes;

  AccountController(
      Visitors visitors,
      SignedIn signedIn,
      AccountOverview ownData,
      AccountSessions sessions,
      AccountActions acts,
      AccountPage page,
      Outcomes outcomes) {
    this.visitors = visitors;
    this.signedIn = signedIn;
    this.ownData = ownData;
    this.sessions = sessions;
    this.acts = acts;
    this.page = page;
    this.outcomes = outcomes;
  }

  @GetMapping("/{portal}/account")
  ModelAndView account(@PathVariable("portal") String portalId, HttpServletRequest request) {
    Portal portal = visitors.portal(portalId);
    Site site = visitors.site(portal, request);
    Optional<AccountOverview.Own> own =
        signedIn
            .account(request, portal.id())
            .flatMap(a -> ownData.of(a, visitors.device(portal, request), site.language()));
    if (own.isEmpty()) {
      return outcomes.toSignIn(site, request);
    }
    var open = sessions.of(own.get().account().id(), sessionId(request, portal));
    return Outcomes.model("page/account", site, "account")
        .addObject("account", page.of(site, own.get(), open))
        .addObject("expires", signedIn.left(request, portal.id()).toSeconds());
  }

  @PostMapping("/{portal}/account/sessions/end")
  ModelAndView end(
      @PathVariable("portal") String portal,
      @RequestParam(name = "id", defaultValue = "") String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return ifFresh(portal, request, response, actor -> acts.endSession(actor, id));
  }

  @PostMapping("/{portal}/account/sessions/end-others")
  ModelAndView endOthers(
      @PathVariable("portal") String portal,
      HttpServletRequest request,
      HttpServletResponse response) {
    return ifFresh(
        portal,
        request,
        response,
        actor -> acts.endOtherSessions(actor, sessionId(request, visitors.portal(portal))));
  }

  @PostMapping("/{portal}/account/devices/remove")
  ModelAndView removeDevice(
      @PathVariable("portal") String portal,
      @RequestParam(name = "id", defaultValue = "") String id,
      HttpServletRequest request) {
    return change(
        portal, request, actor -> Ids.read(id).ifPresent(d -> acts.removeDevice(actor, d)));
  }

  @PostMapping("/{portal}/account/consents/withdraw")
  ModelAndView withdraw(
      @PathVariable("portal") String portal,
      @RequestParam(name = "id", defaultValue = "") String id,
      HttpServletRequest request) {
    return change(portal, request, actor -> Ids.read(id).ifPresent(c -> acts.withdraw(actor, c)));
  }

  /// Ends the session and asks the browser to forget what it kept.
  @PostMapping("/{portal}/sign-out")
  ModelAndView signOut(
      @PathVariable("portal") String portal,
      HttpServletRequest request,
      HttpServletResponse response) {
    Site site = visitors.site(visitors.portal(portal), request);
    signedIn.actor(request, site.portal().id()).ifPresent(acts::signedOut);
    signedIn.end(request, response);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    return Outcomes.redirect(site.url("/sign-in"));
  }

  /// Does it for who signed in a short while ago; else asks to sign in again first.
  private ModelAndView ifFresh(
      String portalId,
      HttpServletRequest request,
      HttpServletResponse response,
      java.util.function.Consumer<AccountActions.Actor> change) {
    Portal portal = visitors.portal(portalId);
    boolean known = signedIn.account(request, portal.id()).isPresent();
    if (!known || signedIn.isFresh(request)) {
      return change(portalId, request, change);
    }
    var links =
        List.of(
            new NoticePage.Link("link.sign-in", "/sign-in"),
            new NoticePage.Link("link.help", "/help"));
    return Notices.page(
        visitors.site(portal, request),
        new NoticePage("prove-again", "info", 0, links),
        ErrorStatus.of(HttpStatus.FORBIDDEN),
        response);
  }

  private ModelAndView change(
      String portalId,
      HttpServletRequest request,
      java.util.function.Consumer<AccountActions.Actor> change) {
    Portal portal = visitors.portal(portalId);
    signedIn.actor(request, portal.id()).ifPresent(change);
    return Outcomes.redirect(visitors.site(portal, request).url("/account"));
  }

  /// Of the session by which the person is signed in here.
  private UUID sessionId(HttpServletRequest request, Portal portal) {
    return signedIn.session(request, portal.id()).orElseThrow().id();
  }
}
