package io.portero.journey;

import io.portero.portal.JourneyKind;
import io.portero.portal.Step;
import io.portero.shared.Overloaded;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Journeys start, show a page and take an answer: the same for every portal, for pages and for JSON.
///
/// A page that only asks writes nothing: a row is born from the first accepted answer. Each answer is one
/// transaction: lock, handle, save; slow work (hashing) is done before it, where nothing is locked.
@Component
public class Journeys {

  private final JourneyLocator locator;
  private final JourneyStore store;
  private final Plans plans;
  private final Steps steps;
  private final Pages pages;
  private final JourneyErasure erasure;
  private final TransactionTemplate transaction;
  private final AnswerLocks answerLocks = new AnswerLocks();

  Journeys(
      JourneyLocator locator,
      JourneyStore store,
      Plans plans,
      Steps steps,
      Pages pages,
      JourneyErasure erasure,
      TransactionTemplate transaction) {
    this.locator = locator;
    this.store = store;
    this.plans = plans;
    this.steps = steps;
    this.pages = pages;
    this.erasure = erasure;
    this.transaction = transaction;
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
          new Outcome.Show(pages.of(context, orTyped(visit, preset)), Outcome.Why.ASKED);
      case JourneyLocator.Resumable(StepContext context) ->
          new Outcome.Show(pages.resume(context), Outcome.Why.ASKED);
      case JourneyLocator.None(Outcome why) -> why;
    };
  }

  /// Who goes back from somebody else's image finds what they typed, to mend it: not every browser keeps that.
  private Form orTyped(Visit visit, Form preset) {
    if (visit.kind() != JourneyKind.SIGN_IN || !preset.value("kind").isEmpty()) {
      return preset;
    }
    return visit
        .journey()
        .flatMap(token -> store.find(visit, token))
        .filter(journey -> !journey.hasEnded())
        .flatMap(journey -> journey.facts().find(Fact.Asked.class))
        .map(asked -> preset.with(asked.typed()).with(Map.of("kind", asked.kind())))
        .orElse(preset);
  }

  /// The page of one step. A step that is not where the journey stands leads to where it does.
  public Outcome show(Visit visit, String stepType) {
    return orAnew(() -> shown(visit, stepType));
  }

  private Outcome shown(Visit visit, String stepType) {
    return switch (locator.atStep(visit, stepType)) {
      case JourneyLocator.Current(StepContext context) when stepType(context).equals(stepType) ->
          show(context, Outcome.Why.ASKED);
      case JourneyLocator.Current(StepContext context) ->
          new Outcome.GoTo(visit.kind(), stepType(context), Optional.empty());
      case JourneyLocator.Resumable(StepContext context) ->
          new Outcome.GoTo(visit.kind(), stepType(context), Optional.empty());
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
              && (stepType.isEmpty() || stepType(context).equals(stepType)) ->
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
    return answer.startToken().filter(token -> store.find(visit, token).isPresent());
  }

  /// The door of an answer: what comes of it, or that too many come.
  public Outcome admit(String stepType, Supplier<Outcome> answer) {
    try {
      return steps.inPlace(stepType, answer);
    } catch (Overloaded e) {
      return new Outcome.Busy(e.retryAfterSeconds());
    }
  }

  /// Takes an answer to the page of a step that was let in by [#admit].
  ///
  /// @param stepType empty for the page at the journey's own address
  public Outcome answer(Visit visit, String stepType, Answer answer) {
    if (answer.action().equals("leave")) {
      return leave(visit);
    }
    return orAnew(
        () -> answerLocks.take(turn(visit, answer), () -> taken(visit, stepType, answer)));
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
      case JourneyLocator.Current(StepContext context) -> take(context, stepType, answer);
      case JourneyLocator.Resumable(StepContext context) -> movedOn(context);
      case JourneyLocator.None(Outcome why) -> why;
    };
  }

  /// What at most one answer can be for: the journey, else the link, else the page that begins one.
  private static String turn(Visit visit, Answer answer) {
    return visit.journey().or(visit::link).map(Secret::reveal).orElse(answer.start());
  }

  private Outcome take(StepContext seen, String stepType, Answer answer) {
    boolean elsewhere = !stepType.isEmpty() && !stepType(seen).equals(stepType);
    if (elsewhere || seen.journey().hasEnded()) {
      return movedOn(seen);
    }
    Step step = seen.plan().step(seen.journey().step());
    Prepared prepared = steps.prepare(step, seen, answer);
    if (prepared instanceof Prepared.Wait(var wait)) {
      return new Outcome.Wait(wait);
    }
    Optional<Secret> start = startToken(seen, answer);
    Supplier<@Nullable Outcome> take =
        () ->
            transaction.execute(tx -> {
              Optional<StepContext> moved = lockOrMoved(seen, start);
              if (moved.isPresent()) {
                return movedOn(moved.get());
              }
              // the account before its link (docs/architecture.md, the order of locks)
              if (!locator.lockHolder(seen)) {
                return gone(seen);
              }
              if (!locator.useLink(seen)) {
                return new Outcome.LinkGone();
              }
              Outcome taken = handle(step, seen, answer, prepared, start);
              boolean refused = JourneyLocator.cameByLink(seen) && !(taken instanceof Outcome.GoTo);
              if (refused || taken instanceof Outcome.JourneyGone) {
                tx.setRollbackOnly(); // a refused answer does not use up the link (A10)
              }
              return taken;
            });
    return Objects.requireNonNull(againIfDeadlocked(take));
  }

  /// Of two answers that want each other's rows PostgreSQL ends one, which then begins anew. Who has only waited
  /// too long does not: that is another exception.
  private static @Nullable Outcome againIfDeadlocked(Supplier<@Nullable Outcome> take) {
    try {
      return take.get();
    } catch (PessimisticLockingFailureException e) {
      return take.get();
    }
  }

  /// Locks the journey; a `StepContext` if it stands elsewhere by now.
  private Optional<StepContext> lockOrMoved(StepContext seen, Optional<Secret> start) {
    if (seen.journey().isStored()) {
      Optional<Journey> now = seen.visit().journey().flatMap(t -> store.lock(seen.visit(), t));
      return now.isPresent() && now.get().revision() == seen.journey().revision()
          ? Optional.empty()
          : Optional.of(now.map(j -> locator.at(seen, j)).orElse(seen));
    }
    Secret token = start.orElseThrow();
    store.lockStart(token);
    return store.find(seen.visit(), token).map(j -> locator.at(seen, j));
  }

  private Outcome handle(
      Step step, StepContext context, Answer answer, Prepared prepared, Optional<Secret> start) {
    return switch (steps.answer(step, context, answer, prepared)) {
      case Result.Next(Facts facts) ->
          save(context, context.journey().step() + 1, facts, true, start);
      case Result.Changed(Facts facts, Secret session) ->
          new Outcome.Changed(
              save(context, context.journey().step() + 1, facts, true, start), session);
      case Result.Again(Facts facts) ->
          save(context, context.journey().step(), facts, false, start);
      case Result.End(Facts facts) -> save(context, context.plan().size() - 1, facts, false, start);
      case Result.Refused(var problems, var captchaUsed) ->
          new Outcome.Show(
              pages.of(context, new Form(answer.typed(captchaUsed), problems)),
              Outcome.Why.REFUSED);
      case Result.Wait(var wait) -> new Outcome.Wait(wait);
      case Result.SignedIn signedIn -> signedIn(context, signedIn);
      case Result.Gone() -> gone(context);
      case Result.Restart() -> new Outcome.GoTo(context.visit().kind(), "", Optional.empty());
    };
  }

  /// Mostly the row stays until it expires: a second click proves as much as the first, and opens the account too.
  private Outcome signedIn(StepContext context, Result.SignedIn signedIn) {
    if (signedIn.once()) {
      Fact end = new Fact.Ended(Fact.Ended.How.DONE, signedIn.account().userName(), "");
      store.update(context.journey().moved(context.journey().step(), context.facts().with(end)));
    }
    return new Outcome.SignedIn(signedIn.session(), signedIn.device());
  }

  private Outcome.GoTo save(
      StepContext context, int toStep, Facts facts, boolean enter, Optional<Secret> start) {
    Journey moved = context.journey().moved(toStep, facts);
    if (enter) {
      StepContext there =
          new StepContext(
              start.map(context.visit()::on).orElse(context.visit()), context.plan(), moved);
      moved =
          new Journey(
              moved.id(),
              moved.planVersion(),
              toStep,
              moved.revision(),
              steps.enter(context.plan().step(toStep), there));
    }
    String next = context.plan().step(toStep).type();
    if (context.journey().isStored()) {
      store.update(moved);
      return new Outcome.GoTo(context.visit().kind(), next, Optional.empty());
    }
    plans.pin(context.portal(), context.plan());
    store.insert(context.visit(), start.orElseThrow(), moved);
    return new Outcome.GoTo(context.visit().kind(), next, start);
  }

  private static Outcome gone(StepContext context) {
    return JourneyLocator.cameByLink(context) ? new Outcome.LinkGone() : new Outcome.JourneyGone();
  }

  private Outcome leave(Visit visit) {
    visit.journey().flatMap(t -> store.find(visit, t)).ifPresent(j -> erasure.erase(j.id()));
    return new Outcome.Left();
  }

  private Outcome movedOn(StepContext context) {
    return show(context, Outcome.Why.MOVED_ON);
  }

  private Outcome show(StepContext context, Outcome.Why why) {
    boolean inside = context.visit().kind() == JourneyKind.SIGN_IN && context.journey().hasEnded();
    return inside ? new Outcome.Inside() : new Outcome.Show(pages.of(context, Form.EMPTY), why);
  }

  private static Optional<Secret> startToken(StepContext context, Answer answer) {
    if (context.journey().isStored()) {
      return Optional.empty();
    }
    return answer.startToken().or(() -> Optional.of(Tokens.token()));
  }

  private static String stepType(StepContext context) {
    return context.plan().step(context.journey().step()).type();
  }
}
