package io.portero.web;

import io.portero.guard.Limit;
import io.portero.guard.RateLimiter;
import io.portero.journey.NotMe;
import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// "This was not me", from a mail: the token leaves the address bar, a page asks once, and only its button acts.
@Controller
class NotMeController {

  private static final String PATH = "/not-me";
  private static final NoticePage.Link HELP = new NoticePage.Link("link.help", "/help");

  private final NotMe notMe;
  private final Visitors visitors;
  private final Cookies cookies;
  private final ClientAddress clients;
  private final RateLimiter rateLimiter;

  NotMeController(
      NotMe notMe,
      Visitors visitors,
      Cookies cookies,
      ClientAddress clients,
      RateLimiter rateLimiter) {
    this.notMe = notMe;
    this.visitors = visitors;
    this.cookies = cookies;
    this.clients = clients;
    this.rateLimiter = rateLimiter;
  }

  @GetMapping("/{portal}" + PATH + "/{token}")
  ModelAndView link(
      @PathVariable("portal") String id,
      @PathVariable("token") String said,
      HttpServletRequest request,
      HttpServletResponse response) {
    String token = Tokens.fromAddress(said);
    Portal portal = visitors.portal(id);
    Site site = visitors.site(portal, request);
    if (notMe.look(portal, Secret.of(token)).isEmpty()) {
      return useless(site, response);
    }
    cookies.write(request, response, cookie(portal), token);
    return Outcomes.redirect(site.url(PATH));
  }

  @GetMapping("/{portal}" + PATH)
  ModelAndView ask(
      @PathVariable("portal") String id, HttpServletRequest request, HttpServletResponse response) {
    Portal portal = visitors.portal(id);
    Site site = visitors.site(portal, request);
    Optional<NotMe.Stand> stand = notMe.look(portal, token(portal, request));
    if (stand.isEmpty()) {
      return useless(site, response);
    }
    NotMe.Act act = stand.get().act();
    if (!stand.get().done()) {
      return Outcomes.model("page/not-me", site, "not-me").addObject("act", word(act));
    }
    List<NoticePage.Link> next = act == NotMe.Act.FREEZE ? next(portal) : List.of(HELP);
    NoticePage done = new NoticePage("not-me-" + word(act), "ok", 0, next);
    return Notices.page(site, done);
  }

  @PostMapping("/{portal}" + PATH)
  ModelAndView say(
      @PathVariable("portal") String id, HttpServletRequest request, HttpServletResponse response) {
    Portal portal = visitors.portal(id);
    Site site = visitors.site(portal, request);
    if (!rateLimiter.allowOften(Limit.ANSWERS, clients.network(request))) {
      var again = List.of(new NoticePage.Link("link.try-again", PATH));
      ErrorStatus tooMany = ErrorStatus.tooMany(Limit.ANSWERS.window().toSeconds());
      NoticePage wait = new NoticePage("wait", "warn", tooMany.retryAfterSeconds(), again);
      return Notices.page(site, wait, tooMany, response);
    }
    notMe.say(
        portal, token(portal, request), agreed(request), site.language(), clients.origin(request));
    return Outcomes.redirect(
        site.url(PATH)); // that page says what came of it, or that the link is of no use
  }

  /// What the page had asked.
  private static Optional<NotMe.Act> agreed(HttpServletRequest request) {
    List<String> typed = FormBody.fields(request).getOrDefault("act", List.of());
    return Arrays.stream(NotMe.Act.values()).filter(a -> typed.contains(word(a))).findFirst();
  }

  private static String word(NotMe.Act act) {
    return act.name().toLowerCase(Locale.ROOT);
  }

  private ModelAndView useless(Site site, HttpServletResponse response) {
    return Notices.gone(site, "not-me-ended", next(site.portal()), response);
  }

  private static List<NoticePage.Link> next(Portal portal) {
    return portal.plan(JourneyKind.RECOVER).isPresent()
        ? List.of(new NoticePage.Link("link.recover", "/recover"), HELP)
        : List.of(HELP);
  }

  private Secret token(Portal portal, HttpServletRequest request) {
    return Secret.of(cookies.read(request, cookie(portal)).orElse(""));
  }

  private static String cookie(Portal portal) {
    return "not-me-" + portal.id();
  }
}
