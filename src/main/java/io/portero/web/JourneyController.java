package io.portero.web;

import io.portero.guard.Limit;
import io.portero.journey.Answer;
import io.portero.journey.Form;
import io.portero.journey.Journeys;
import io.portero.journey.Outcome;
import io.portero.journey.Visit;
import io.portero.portal.JourneyKind;
import io.portero.portal.Portal;
import io.portero.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Every journey of every portal, as pages.
@Controller
class JourneyController {

  private static final String KIND = "{kind:register|sign-in|recover|invite|change|change-image}";

  private final Journeys journeys;
  private final Visitors visitors;
  private final Outcomes outcomes;
  private final Answered answered;
  private final Flood flood;

  JourneyController(
      Journeys journeys, Visitors visitors, Outcomes outcomes, Answered answered, Flood flood) {
    this.journeys = journeys;
    this.visitors = visitors;
    this.outcomes = outcomes;
    this.answered = answered;
    this.flood = flood;
  }

  /// @param accountKind chosen beforehand where the portal has several, as the end of a recovery does (C8)
  @GetMapping("/{portal}/" + KIND)
  ModelAndView start(
      @PathVariable("portal") String portal,
      @PathVariable("kind") String kind,
      @RequestParam(name = "kind", defaultValue = "") String accountKind,
      HttpServletRequest request,
      HttpServletResponse response) {
    Visit visit = visit(portal, kind, request);
    boolean ended = visit.kind() == JourneyKind.SIGN_IN && request.getParameter("ended") != null;
    Form preset =
        new Form(
            Map.of("kind", accountKind),
            ended ? List.of(Problem.ofPage("problem.session-ended")) : List.of());
    return answered
        .page(visit, "", request, response)
        .orElseGet(() -> outcomes.page(journeys.start(visit, preset), visit, request, response));
  }

  @GetMapping("/{portal}/" + KIND + "/{step}")
  ModelAndView show(
      @PathVariable("portal") String portal,
      @PathVariable("kind") String kind,
      @PathVariable("step") String step,
      HttpServletRequest request,
      HttpServletResponse response) {
    Visit visit = visit(portal, kind, request);
    return answered
        .page(visit, step, request, response)
        .orElseGet(() -> outcomes.page(journeys.show(visit, step), visit, request, response));
  }

  @PostMapping({"/{portal}/" + KIND, "/{portal}/" + KIND + "/{step}"})
  ModelAndView answer(
      @PathVariable("portal") String portal,
      @PathVariable("kind") String kind,
      @PathVariable(name = "step", required = false) @org.jspecify.annotations.Nullable String step,
      HttpServletRequest request,
      HttpServletResponse response) {
    Visit visit = visit(portal, kind, request);
    String type = step == null ? "" : step;
    Answer answer = answer(request);
    Outcome outcome =
        journeys.admit(
            type,
            () ->
                flood.admits(request)
                    ? journeys.answer(visit, type, answer)
                    : new Outcome.Wait(Limit.ANSWERS.window()));
    return answered.to(new Answered.Sent(type, answer), outcome, visit, request, response);
  }

  private Visit visit(String portal, String kind, HttpServletRequest request) {
    Portal found = visitors.portal(portal);
    return visitors.visit(found, JourneyKind.of(kind).orElseThrow(NotFound::new), request);
  }

  private static Answer answer(HttpServletRequest request) {
    return new Answer(FormBody.fields(request), Visitors.browser(request));
  }
}
