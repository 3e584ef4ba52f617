package io.portero.web;

import io.portero.journey.Answer;
import io.portero.journey.Form;
import io.portero.journey.Journeys;
import io.portero.journey.Outcome;
import io.portero.journey.Page;
import io.portero.journey.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// After an answer a browser is always sent on (303), to the page that says what came of it: a page that stands in place of a POST
/// cannot be gone back to (`ERR_CACHE_MISS`) or loaded again. A program that does not ask for HTML gets it at once.
@Component
class Answered {

  private final Outcomes outcomes;
  private final KeptAnswers kept;
  private final Journeys journeys;
  private final Visitors visitors;
  private final Clock clock;

  Answered(Outcomes outcomes, KeptAnswers kept, Journeys journeys, Visitors visitors, Clock clock) {
    this.outcomes = outcomes;
    this.kept = kept;
    this.journeys = journeys;
    this.visitors = visitors;
    this.clock = clock;
  }

  /// What the answer to a form is.
  ModelAndView to(
      Sent sent,
      Outcome outcome,
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<KeptAnswer> keeps = isBrowser(request) ? keeps(sent, outcome) : Optional.empty();
    if (keeps.isEmpty()) {
      kept.forget(request, response);
      return outcomes.page(outcome, visit, request, response);
    }
    outcomes.clearGone(outcome, visit, request, response);
    if (keeps.get().what() == KeptAnswer.What.MOVED_ON && sent.answer().revision() == 0) {
      journeys
          .twin(visit, sent.answer())
          .ifPresent(token -> outcomes.goesOn(token, visit, request, response));
    }
    String address = "/" + visit.kind().path() + at(keeps.get().step());
    String query = kept.keep(keeps.get(), visit, request, response);
    return Outcomes.redirect(visitors.site(visit.portal(), request).url(address + query));
  }

  /// The page that an answer led to; empty if the address names none that this browser keeps.
  Optional<ModelAndView> page(
      Visit visit, String step, HttpServletRequest request, HttpServletResponse response) {
    return kept.find(visit, step, request)
        .map(answer -> outcomes.page(outcome(answer, visit), visit, request, response));
  }

  private Outcome outcome(KeptAnswer answer, Visit visit) {
    Instant now = clock.instant();
    if (answer.waits(now)) {
      return answer.wait(now);
    }
    Form form = new Form(answer.values(), answer.problems());
    return switch (answer.what()) {
      case LINK_GONE -> new Outcome.LinkGone();
      case JOURNEY_GONE -> new Outcome.JourneyGone();
      case PORTAL_CHANGED -> new Outcome.PortalChanged();
      case MOVED_ON -> journeys.movedOn(visit, answer.step());
      case REFUSED -> journeys.again(visit, answer.step(), seen(answer), form, Outcome.Why.REFUSED);
      case WAIT, BUSY ->
          journeys.again(visit, answer.step(), seen(answer), form, Outcome.Why.ASKED);
    };
  }

  /// The page that was answered, as its hidden fields named it.
  private static Answer seen(KeptAnswer answer) {
    return new Answer(
        Map.of(
            "revision", List.of(String.valueOf(answer.revision())),
            "start", List.of(answer.start()),
            "link", List.of(answer.link())));
  }

  private Optional<KeptAnswer> keeps(Sent sent, Outcome outcome) {
    return Optional.ofNullable(
        switch (outcome) {
          case Outcome.Show(Page page, Outcome.Why why) ->
              why == Outcome.Why.MOVED_ON
                  ? keep(KeptAnswer.What.MOVED_ON, page.stepType(), page, Form.EMPTY, 0)
                  : keep(KeptAnswer.What.REFUSED, sent.step(), page, page.form(), 0);
          case Outcome.Wait(var wait) ->
              sent.waiting(KeptAnswer.What.WAIT, until(wait.toSeconds()), now());
          case Outcome.Busy(long seconds) ->
              sent.waiting(KeptAnswer.What.BUSY, until(seconds), now());
          case Outcome.LinkGone() ->
              sent.waiting(KeptAnswer.What.LINK_GONE, 0, now()).with(Map.of());
          case Outcome.JourneyGone() ->
              sent.waiting(KeptAnswer.What.JOURNEY_GONE, 0, now()).with(Map.of());
          case Outcome.PortalChanged() ->
              sent.waiting(KeptAnswer.What.PORTAL_CHANGED, 0, now()).with(Map.of());
          case Outcome.GoTo _,
              Outcome.Changed _,
              Outcome.SignedIn _,
              Outcome.Inside _,
              Outcome.Left _,
              Outcome.NeedsSignIn _,
              Outcome.Unknown _ ->
              null;
        });
  }

  private KeptAnswer keep(KeptAnswer.What what, String step, Page page, Form form, long until) {
    String start = page.revision() > 0 ? page.start() : "";
    return new KeptAnswer(
        what,
        step,
        start,
        page.revision(),
        page.link(),
        form.values(),
        form.problems(),
        until,
        now());
  }

  private long until(long seconds) {
    return now() + Math.max(1, seconds);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private static String at(String step) {
    return step.isEmpty() ? "" : "/" + step;
  }

  /// Browsers ask for HTML when they go somewhere.
  private static boolean isBrowser(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  /// @param step type of the step in the address, or empty
  record Sent(String step, Answer answer) {

    private KeptAnswer waiting(KeptAnswer.What what, long until, long now) {
      int revision = answer.revision();
      String start = revision > 0 ? answer.start() : "";
      return new KeptAnswer(
          what, step, start, revision, answer.link(), answer.typed(), List.of(), until, now);
    }
  }
}
