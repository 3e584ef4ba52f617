package io.portero.journey;

import io.portero.portal.Step;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one answer where a journey stands, in one transaction: lock, handle, save. Slow work (hashing) is done before it, where
/// nothing is locked.
@Component
class AnswerTransaction {

  private final JourneyLocator locator;
  private final JourneyStore store;
  private final Plans plans;
  private final Steps steps;
  private final Pages pages;
  private final TransactionTemplate transaction;

  AnswerTransaction(
      JourneyLocator locator,
      JourneyStore store,
      Plans plans,
      Steps steps,
      Pages pages,
      TransactionTemplate transaction) {
    this.locator = locator;
    this.store = store;
    this.plans = plans;
    this.steps = steps;
    this.pages = pages;
    this.transaction = transaction;
  }

  /// @param seen where the journey stood when the visitor was found
  /// @param stepType of the page that is answered; empty for the page at the journey's own address
  Outcome take(StepContext seen, String stepType, Answer answer) {
    boolean elsewhere = !stepType.isEmpty() && !seen.step().type().equals(stepType);
    if (elsewhere || seen.journey().hasEnded()) {
      return pages.movedOn(seen);
    }
    Step step = seen.step();
    Prepared prepared = steps.prepare(step, seen, answer);
    if (prepared instanceof Prepared.Wait(var wait)) {
      return new Outcome.Wait(wait);
    }
    // only a page that was sent can be sent twice: a token drawn here has no twin
    Optional<Secret> sent = sentStart(seen, answer);
    Optional<Secret> start =
        seen.journey().isStored() ? Optional.empty() : sent.or(() -> Optional.of(Tokens.token()));
    Supplier<@Nullable Outcome> take =
        () ->
            transaction.execute(tx -> {
              Optional<StepContext> moved = lockOrMoved(seen);
              if (moved.isPresent()) {
                return pages.movedOn(moved.get());
              }
              // the account before its link (docs/architecture.md, the order of locks)
              if (!locator.lockHolder(seen)) {
                return gone(seen);
              }
              if (!locator.useLink(seen)) {
                return new Outcome.LinkGone();
              }
              Outcome taken = handle(step, seen, answer, prepared, start);
              boolean refused = seen.cameByLink() && !(taken instanceof Outcome.GoTo);
              if (refused || taken instanceof Outcome.JourneyGone) {
                tx.setRollbackOnly(); // a refused answer does not use up the link (A10)
              }
              return taken;
            });
    try {
      Outcome taken = Objects.requireNonNull(againIfDeadlocked(take));
      return goesOn(taken) ? taken : twin(seen, sent).orElse(taken);
    } catch (BegunByTwin e) {
      return twin(seen, sent).orElseGet(() -> gone(seen));
    }
  }

  private static boolean goesOn(Outcome taken) {
    return taken instanceof Outcome.GoTo
        || taken instanceof Outcome.Changed
        || taken instanceof Outcome.SignedIn;
  }

  /// The same first answer, sent twice at the same moment, has been accepted on another node ([AnswerLocks]).
  private static final class BegunByTwin extends RuntimeException {

    BegunByTwin() {
      super(null, null, false, false);
    }
  }

  /// Where the twin of a first answer has led, also where this one is refused for what that one has used up: a captcha, a link.
  private Optional<Outcome> twin(StepContext seen, Optional<Secret> sent) {
    return sent.flatMap(token -> store.find(seen.visit(), token))
        .map(journey -> pages.movedOn(locator.at(seen, journey)));
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

  /// Locks the journey, if there is a row; a `StepContext` if it stands elsewhere by now.
  private Optional<StepContext> lockOrMoved(StepContext seen) {
    if (!seen.journey().isStored()) {
      return Optional.empty();
    }
    Optional<Journey> now = seen.visit().journey().flatMap(t -> store.lock(seen.visit(), t));
    return now.isPresent() && now.get().revision() == seen.journey().revision()
        ? Optional.empty()
        : Optional.of(now.map(j -> locator.at(seen, j)).orElse(seen));
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
    Visit visit = context.visit();
    if (enter) {
      StepContext there =
          new StepContext(start.map(visit::on).orElse(visit), context.plan(), moved);
      moved = moved.with(steps.enter(there.step(), there));
    }
    String next = context.plan().step(toStep).type();
    if (context.journey().isStored()) {
      store.update(moved);
      return new Outcome.GoTo(visit.kind(), next, Optional.empty());
    }
    plans.pin(context.portal(), context.plan());
    if (!store.insert(visit, start.orElseThrow(), moved)) {
      throw new BegunByTwin();
    }
    return new Outcome.GoTo(visit.kind(), next, start);
  }

  private static Outcome gone(StepContext context) {
    return context.cameByLink() ? new Outcome.LinkGone() : new Outcome.JourneyGone();
  }

  /// The token of the page that was answered, if it began the journey.
  private static Optional<Secret> sentStart(StepContext context, Answer answer) {
    Visit visit = context.visit();
    return context.journey().isStored()
        ? Optional.empty()
        : answer.startToken(visit.portal().id(), visit.kind());
  }
}
