package io.portero.web;

import io.portero.captcha.Captcha;
import io.portero.captcha.CaptchaProviders;
import io.portero.captcha.Challenge;
import io.portero.journey.Form;
import io.portero.journey.Journeys;
import io.portero.journey.Outcome;
import io.portero.journey.Page;
import io.portero.journey.View;
import io.portero.journey.Visit;
import io.portero.portal.JourneyKind;
import io.portero.portal.Step;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Turns what came of a visit into a page or a redirect, with its status and cookies.
@Component
class Outcomes {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final Visitors visitors;
  private final Cookies cookies;
  private final SignedIn signedIn;
  private final Captcha captcha;
  private final CaptchaProviders providers;
  private final Journeys journeys;

  Outcomes(
      Visitors visitors,
      Cookies cookies,
      SignedIn signedIn,
      Captcha captcha,
      CaptchaProviders providers,
      Journeys journeys) {
    this.visitors = visitors;
    this.cookies = cookies;
    this.signedIn = signedIn;
    this.captcha = captcha;
    this.providers = providers;
    this.journeys = journeys;
  }

  ModelAndView page(
      Outcome outcome, Visit visit, HttpServletRequest request, HttpServletResponse response) {
    Site site = visitors.site(visit.portal(), request);
    return switch (outcome) {
      case Outcome.Show(Page page, Outcome.Why why) ->
          show(page, why, journeys.left(visit), site, request, response);
      case Outcome.Wait(Duration wait) ->
          Notices.wait("wait", ErrorStatus.tooMany(wait.toSeconds()), visit, site, response);
      case Outcome.Busy(long seconds) ->
          Notices.wait("busy", ErrorStatus.unavailable(seconds), visit, site, response);
      case Outcome.GoTo goTo -> goTo(goTo, visit, site, request, response);
      case Outcome.Changed(Outcome.GoTo next, Secret session) -> {
        signedIn.begin(request, response, session);
        yield goTo(next, visit, site, request, response);
      }
      case Outcome.SignedIn in -> signIn(in, visit, site, request, response);
      case Outcome.Inside() -> redirect(site.url("/account"));
      case Outcome.LinkGone() -> linkGone(site, visit, request, response);
      case Outcome.JourneyGone() -> journeyGone("journey-expired", site, visit, request, response);
      case Outcome.PortalChanged() -> journeyGone("portal-changed", site, visit, request, response);
      case Outcome.Left() -> left(site, visit, request, response);
      case Outcome.NeedsSignIn() -> toSignIn(site, request);
      case Outcome.Unknown() -> throw new NotFound();
    };
  }

  /// From now on the browser is on this journey.
  void goesOn(Secret token, Visit visit, HttpServletRequest request, HttpServletResponse response) {
    cookies.write(
        request, response, Visitors.journeyCookie(visit.portal(), visit.kind()), token.reveal());
  }

  /// What a browser forgets with a link or journey that is gone.
  void clearGone(
      Outcome outcome, Visit visit, HttpServletRequest request, HttpServletResponse response) {
    if (outcome instanceof Outcome.LinkGone) {
      cookies.clear(request, response, Visitors.linkCookie(visit.portal(), visit.kind()));
    } else if (outcome instanceof Outcome.JourneyGone || outcome instanceof Outcome.PortalChanged) {
      cookies.clear(request, response, Visitors.journeyCookie(visit.portal(), visit.kind()));
    }
  }

  static ModelAndView model(String template, Site site, String scope) {
    ModelAndView page = new ModelAndView(template);
    page.addObject("site", site);
    page.addObject(
        "t", new PageTexts(io.portero.portal.Texts.of(site.portal(), site.language()), scope));
    return page;
  }

  /// To the sign-in page, which says why where a session has ended by itself: the browser has its cookie still.
  ModelAndView toSignIn(Site site, HttpServletRequest request) {
    return redirect(site.url(signedIn.hasEnded(request) ? "/sign-in?ended" : "/sign-in"));
  }

  static ModelAndView redirect(String address) {
    ModelAndView redirect = new ModelAndView("redirect:" + address);
    redirect.setStatus(HttpStatus.SEE_OTHER);
    return redirect;
  }

  private ModelAndView show(
      Page page,
      Outcome.Why why,
      Optional<Duration> left,
      Site site,
      HttpServletRequest request,
      HttpServletResponse response) {
    Page shown = why == Outcome.Why.MOVED_ON ? withNote(page) : page;
    ModelAndView model = model(template(page.view()), site, page.textScope());
    model.addObject("page", shown);
    model.addObject("view", page.view());
    model.addObject("expires", left.map(Duration::toSeconds).orElse(0L));
    if (page.view().captcha().asks()) {
      // for those without scripts; with them another one is fetched when the box is ticked
      model.addObject(
          "challenge",
          captcha.challenge(
              page.portal().id(),
              Visitors.browser(request),
              page.language(),
              Challenge.Mode.WORDS));
      page.view()
          .earned()
          .flatMap(e ->
              captcha.earned(
                  page.portal().id(),
                  Visitors.browser(request),
                  page.language(),
                  e.id(),
                  e.by(),
                  e.at()))
          .ifPresent(pass -> model.addObject("pass", pass.reveal()));
      providers
          .widget(page.portal(), page.view().captcha())
          .ifPresent(widget -> {
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.with(widget.sources()));
            model.addObject("widget", widget);
          });
    }
    model.setStatus(
        switch (why) {
          case ASKED -> HttpStatus.OK;
          case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
          case MOVED_ON -> HttpStatus.CONFLICT;
        });
    return model;
  }

  /// Says that the answer had been taken before, where there is something left to answer.
  private static Page withNote(Page page) {
    if (page.view() instanceof View.Finish) {
      return page;
    }
    Form form = new Form(page.form().values(), List.of(Problem.ofPage("problem.moved-on")));
    return new Page(
        page.portal(),
        page.language(),
        page.kind(),
        page.stepType(),
        page.start(),
        page.revision(),
        page.link(),
        page.progress(),
        form,
        page.view());
  }

  /// `View.MatchMember` → `step/match-member`.
  private static String template(View view) {
    String name = view.getClass().getSimpleName();
    return "step/" + HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  private ModelAndView goTo(
      Outcome.GoTo to,
      Visit visit,
      Site site,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean change = visit.kind() == JourneyKind.CHANGE || visit.kind() == JourneyKind.CHANGE_IMAGE;
    if (change && to.token().isPresent()) { // a change's first answer is the secret
      signedIn.provedAgain(request, response);
    }
    to.token()
        .ifPresent(token -> {
          cookies.write(
              request, response, Visitors.journeyCookie(visit.portal(), to.kind()), token.reveal());
          cookies.clear(request, response, Visitors.linkCookie(visit.portal(), visit.kind()));
        });
    if (!change && to.stepType().equals(Step.typeOf(Step.Finish.class))) {
      signedIn.end(request, response); // of another account: the journey's own sessions have ended
    }
    return redirect(
        site.url("/" + to.kind().path() + (to.stepType().isEmpty() ? "" : "/" + to.stepType())));
  }

  private ModelAndView signIn(
      Outcome.SignedIn in,
      Visit visit,
      Site site,
      HttpServletRequest request,
      HttpServletResponse response) {
    signedIn.begin(request, response, in.session());
    in.device()
        .ifPresent(device ->
            cookies.write(
                request,
                response,
                Visitors.deviceCookie(visit.portal()),
                device.token().reveal(),
                device.lasts()));
    cookies.clear(request, response, Visitors.journeyCookie(visit.portal(), JourneyKind.SIGN_IN));
    return redirect(site.url("/account"));
  }

  private ModelAndView linkGone(
      Site site, Visit visit, HttpServletRequest request, HttpServletResponse response) {
    cookies.clear(request, response, Visitors.linkCookie(visit.portal(), visit.kind()));
    return Notices.linkGone(site, Optional.of(visit.kind()), response);
  }

  private ModelAndView journeyGone(
      String name,
      Site site,
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response) {
    cookies.clear(request, response, Visitors.journeyCookie(visit.portal(), visit.kind()));
    return Notices.journeyGone(name, visit.kind(), site, response);
  }

  private ModelAndView left(
      Site site, Visit visit, HttpServletRequest request, HttpServletResponse response) {
    cookies.clear(request, response, Visitors.journeyCookie(visit.portal(), visit.kind()));
    cookies.clear(request, response, Visitors.linkCookie(visit.portal(), visit.kind()));
    return switch (visit.kind()) {
      case SIGN_IN -> redirect(site.url("/sign-in"));
      case CHANGE, CHANGE_IMAGE -> redirect(site.url("/account"));
      case REGISTER, RECOVER, INVITE -> redirect(site.url("/left"));
    };
  }
}
