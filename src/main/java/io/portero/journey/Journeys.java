package io.portero.journey;

import io.portero.guard.Limit;
import io.portero.guard.RateLimiter;
import io.portero.portal.JourneyKind;
import io.portero.shared.Overloaded;
import io.portero.shared.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Journeys start, show a page and take an answer: the same for every portal, for pages and for JSON.
///
/// A page that only asks writes nothing: a row is born from the first accepted answer. Each answer is one transaction
/// ([AnswerTransaction]).
@Component
public class Journeys {

  private final JourneyLocator locator;
  private final JourneyStore store;
  private final Steps steps;
  private final Pages pages;
  private final AnswerTransaction transaction;
  private final JourneyErasure erasure;
  private final RateLimiter rateLimiter;
  private final AnswerLocks locks = new AnswerLocks();

  Journeys(
      JourneyLocator locator,
      JourneyStore store,
      Steps steps,
      Pages pages,
      AnswerTransaction transaction,
      JourneyErasure erasure,
      RateLimiter rateLimiter) {
    this.locator = locator;
    this.store = store;
    this.steps = steps;
    this.pages = pages;
    this.transaction = transaction;
    this.erasure = erasure;
    this.rateLimiter = rateLimiter;
  }

  /// The page for someone who comes to the journey's own address: its beginning, or where a link leads.
  ///
  /// @param preset what stands in the form to begin with
  public Outcome start(Visit visit, Form preset) {
    return orAnew(() -> begin(visit, preset));
  }

  private Outcome begin(Visit visit, Form preset) {
    return switch (locator.atStart(visit)) {
      case JourneyLocator.Current(StepContext context) ->
          new Outcome.Show(pages.of(context, orTyped(context, preset)), Outcome.Why.ASKED);
      case JourneyLocator.Resumable(StepContext context) ->
          new Outcome.Show(pages.resume(context), Outcome.Why.ASKED);
      case JourneyLocator.None(Outcome why) -> why;
    };
  }

  /// Who goes back from somebody else's image finds what they typed, to mend it: not every browser keeps that.
  private Form orTyped(StepContext context, Form preset) {
    Visit visit = context.visit();
    if (visit.kind() != JourneyKind.SIGN_IN || !preset.value("kind").isEmpty()) {
      return preset;
    }
    return visit
        .journey()
        .flatMap(token -> store.find(visit, token))
        .filter(journey -> !journey.hasEnded())
        .map(journey -> preset.with(steps.typedBefore(context.step(), journey.facts())))
        .orElse(preset);
  }

  /// The page of one step. A step that is not where the journey stands leads to where it does.
  public Outcome show(Visit visit, String stepType) {
    return orAnew(() -> shown(visit, stepType));
  }

  private Outcome shown(Visit visit, String stepType) {
    return switch (locator.atStep(visit, stepType)) {
      case JourneyLocator.Current(StepContext context)
          when context.step().type().equals(stepType) ->
          pages.outcome(context, Outcome.Why.ASKED);
      case JourneyLocator.Current(StepContext context) ->
          new Outcome.GoTo(visit.kind(), context.step().type(), Optional.empty());
      case JourneyLocator.Resumable(StepContext context) ->
          new Outcome.GoTo(visit.kind(), context.step().type(), Optional.empty());
      case JourneyLocator.None(Outcome why) -> why;
    };
  }

  /// How long this visitor's journey waits for the next answer; empty if nothing would be lost.
  public Optional<Duration> left(Visit visit) {
    return visit.journey().flatMap(token -> store.left(visit, token));
  }

  /// The person needs more time (WCAG 2.2.1).
  public Optional<Duration> stay(Visit visit) {
    return visit.journey().flatMap(token -> store.stay(visit, token));
  }

  /// The page of a step once more, with what was typed and what is wrong with it: where an answer that was refused leads. A
  /// journey that has moved on meanwhile is shown where it stands.
  ///
  /// @param seen hidden fields of the page that was answered
  public Outcome again(Visit visit, String stepType, Answer seen, Form form, Outcome.Why why) {
    return orAnew(() -> answered(visit, stepType, seen, form, why));
  }

  private Outcome answered(Visit visit, String stepType, Answer seen, Form form, Outcome.Why why) {
    return switch (locator.answering(visit, stepType, seen)) {
      case JourneyLocator.Current(StepContext context)
          when !context.journey().hasEnded()
              && (stepType.isEmpty() || context.step().type().equals(stepType)) ->
          new Outcome.Show(pages.of(context, form), why);
      case JourneyLocator.Current _, JourneyLocator.Resumable _, JourneyLocator.None _ ->
          stepType.isEmpty() ? start(visit, Form.EMPTY) : show(visit, stepType);
    };
  }

  /// The page of a step, which had been answered before.
  public Outcome movedOn(Visit visit, String stepType) {
    Outcome shown = show(visit, stepType);
    return shown instanceof Outcome.Show(Page page, var _)
        ? new Outcome.Show(page, Outcome.Why.MOVED_ON)
        : shown;
  }

  /// The token of the journey that the same first answer has made already, when it is sent twice: what came of the first one
  /// may never have reached the browser.
  public Optional<Secret> twin(Visit visit, Answer answer) {
    return answer
        .startToken(visit.portal().id(), visit.kind())
        .filter(token -> store.find(visit, token).isPresent());
  }

  /// Takes an answer to the page of a step, or says that too many come: [Outcome.Busy] before anything is counted or looked up where
  /// the step compares a secret, [Outcome.Wait] where one network sends more than an office of persons would.
  ///
  /// @param stepType empty for the page at the journey's own address
  public Outcome answer(Visit visit, String stepType, Answer answer) {
    try {
      return steps.withPermit(stepType, () -> limited(visit, stepType, answer));
    } catch (Overloaded e) {
      return new Outcome.Busy(e.retryAfterSeconds());
    }
  }

  private Outcome limited(Visit visit, String stepType, Answer answer) {
    if (!rateLimiter.allowOften(Limit.ANSWERS, visit.origin().network())) {
      return new Outcome.Wait(Limit.ANSWERS.window());
    }
    if (answer.action().equals("leave")) {
      return leave(visit);
    }
    return orAnew(() -> locks.take(lockName(visit, answer), () -> taken(visit, stepType, answer)));
  }

  /// What a journey had when it began may be gone by now: then it leads back to the beginning.
  private static Outcome orAnew(Supplier<Outcome> going) {
    try {
      return going.get();
    } catch (PlanGone e) {
      return new Outcome.PortalChanged();
    } catch (Facts.MissingFact e) {
      return new Outcome.JourneyGone();
    }
  }

  private Outcome taken(Visit visit, String stepType, Answer answer) {
    return switch (locator.answering(visit, stepType, answer)) {
      case JourneyLocator.Current(StepContext context) ->
          transaction.take(context, stepType, answer);
      case JourneyLocator.Resumable(StepContext context) -> pages.movedOn(context);
      case JourneyLocator.None(Outcome why) -> why;
    };
  }

  /// What at most one answer can be for: the journey, else the link, else the page that begins one.
  private static String lockName(Visit visit, Answer answer) {
    return visit.journey().or(visit::link).map(Secret::reveal).orElse(answer.start());
  }

  private Outcome leave(Visit visit) {
    visit.journey().flatMap(t -> store.find(visit, t)).ifPresent(j -> erasure.erase(j.id()));
    return new Outcome.Left();
  }
}
