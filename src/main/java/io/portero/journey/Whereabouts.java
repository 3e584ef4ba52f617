package io.portero.journey;

import io.portero.account.Accounts;
import io.portero.member.Members;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Step;
import io.portero.shared.Ids;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.verification.Link;
import io.portero.verification.Links;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/// Finds where a visitor stands: on a stored journey, behind a link that was opened, or at the beginning.
@Component
class Whereabouts {

  /// What a visit comes to.
  sealed interface Place {}

  /// The visitor stands here.
  record At(Here here) implements Place {}

  /// The visitor comes to the beginning of a journey that is under way (B14), or answers a page left behind.
  record Begun(Here here) implements Place {}

  record Nowhere(Outcome why) implements Place {}

  private final JourneyStore store;
  private final Plans plans;
  private final Links links;
  private final Accounts accounts;
  private final Members members;
  private final Clock clock;

  Whereabouts(
      JourneyStore store,
      Plans plans,
      Links links,
      Accounts accounts,
      Members members,
      Clock clock) {
    this.store = store;
    this.plans = plans;
    this.links = links;
    this.accounts = accounts;
    this.members = members;
    this.clock = clock;
  }

  /// At the journey's own address.
  Place atStart(Visit visit) {
    if (visit.kind() == JourneyKind.INVITE && visit.link().isPresent()) {
      return byLink(visit, visit.link().get());
    }
    if (visit.kind() == JourneyKind.REGISTER) {
      Optional<Here> begun = stored(visit).filter(h -> !h.journey().hasEnded());
      if (begun.isPresent()) {
        return new Begun(begun.get());
      }
    }
    return beginning(visit, 0);
  }

  /// At the address of a step.
  Place atStep(Visit visit, String stepType) {
    Optional<Plan> plan = visit.portal().plan(visit.kind());
    boolean first = plan.isPresent() && isFirst(plan.get(), stepType);
    if (visit.link().isPresent() && !first && stored(visit).isEmpty()) {
      return byLink(visit, visit.link().get());
    }
    if (plan.isPresent()
        && opensDirectly(plan.get(), stepType)
        && stored(visit).filter(h -> isAt(h, stepType)).isEmpty()) {
      return beginning(visit, indexOf(plan.get(), stepType));
    }
    if (first && stored(visit).isEmpty()) {
      return beginning(visit, 0);
    }
    return stored(visit).<Place>map(At::new).orElseGet(() -> atStart(visit));
  }

  /// With an answer in hand: an answer to a page of before the first row starts anew, any other needs its row.
  Place answering(Visit visit, String stepType, Answer answer) {
    Optional<Plan> plan = visit.portal().plan(visit.kind());
    boolean direct = plan.isPresent() && opensDirectly(plan.get(), stepType);
    Optional<Here> stored = stored(visit);
    if (answer.revision() > 0 && (stored.isPresent() || !direct)) {
      return stored
          .<Place>map(h -> isOf(h, stepType, answer) ? new At(h) : new Begun(h))
          .orElseGet(() -> new Nowhere(new Outcome.JourneyGone()));
    }
    Optional<Here> twin = twin(visit, answer);
    if (twin.isPresent()) {
      return new Begun(twin.get());
    }
    if (!answer.link().isEmpty()) {
      return behind(answer.link(), visit);
    }
    if (direct || stepType.isEmpty() || plan.filter(p -> isFirst(p, stepType)).isPresent()) {
      return beginning(visit, direct ? indexOf(plan.get(), stepType) : 0);
    }
    return stored.<Place>map(Begun::new).orElseGet(() -> left(atStep(visit, stepType)));
  }

  /// Answers a page behind a link: for that link, and never for another one that the browser holds by now. Only the page says which
  /// it was: the page of `reset-by-code` asks for a code where no link leads to it.
  private Place behind(String name, Visit visit) {
    if (visit.link().isEmpty()) {
      return new Nowhere(new Outcome.LinkGone());
    }
    Place now = byLink(visit, visit.link().get());
    return name(visit.link().get()).equals(name) ? now : left(now);
  }

  /// The same place for an answer to another page: to be seen, and not to be answered.
  private static Place left(Place now) {
    return now instanceof At(Here here) ? new Begun(here) : now;
  }

  /// Names a link in its page, and does not open it.
  static String name(Secret link) {
    return Tokens.derived(link.reveal(), "page").reveal();
  }

  /// The same visit at another state of the journey.
  Here at(Here seen, Journey journey) {
    Plan plan =
        plans.of(seen.portal(), seen.visit().kind(), journey.planVersion()).orElse(seen.plan());
    return new Here(seen.visit(), plan, journey);
  }

  static boolean cameByLink(Here here) {
    return !here.journey().isStored() && here.facts().find(Fact.Holder.class).isPresent();
  }

  /// Uses up the link that led here, if one did: false if somebody else was first.
  boolean useLink(Here here) {
    return !cameByLink(here)
        || links.use(here.portal().id(), here.visit().link().orElseThrow()).isPresent();
  }

  /// The row that a first answer has made already, when the same page is sent twice.
  private Optional<Here> twin(Visit visit, Answer answer) {
    return answer.startToken().flatMap(t -> store.find(visit, t)).map(j -> here(visit, j));
  }

  Optional<Here> stored(Visit visit) {
    return visit
        .journey()
        .flatMap(t -> store.find(visit, t))
        .map(j -> here(visit, j))
        .filter(Whereabouts::isOwn)
        .filter(h -> h.journey().hasEnded() || holds(h, accounts::isAt, members::isAt));
  }

  /// Whether the account that the person acts for, and the registry's entry that they matched, are as they were when they proved it;
  /// both are locked until the transaction ends. Nothing that was proved before everything ended goes on after it.
  boolean lockHolder(Here here) {
    return holds(here, accounts::lockAt, members::lockAt);
  }

  private static boolean holds(
      Here here, BiPredicate<UUID, Integer> account, BiPredicate<UUID, Integer> member) {
    Facts facts = here.facts();
    return facts.find(Fact.Matched.class).map(m -> member.test(m.member(), m.epoch())).orElse(true)
        && facts
            .find(Fact.Holder.class)
            .map(h -> account.test(h.account(), h.epoch()))
            .orElse(true);
  }

  /// A change that is under way belongs to the session that began it.
  private static boolean isOwn(Here here) {
    return switch (here.visit().kind()) {
      case CHANGE, CHANGE_IMAGE ->
          here.journey().hasEnded()
              || here.facts()
                  .find(Fact.Holder.class)
                  .map(Fact.Holder::account)
                  .equals(here.visit().signedIn());
      case REGISTER, SIGN_IN, RECOVER, INVITE -> true;
    };
  }

  /// @throws PlanGone if the portal's files do not hold any more what the journey needs
  private Here here(Visit visit, Journey journey) {
    return plans
        .of(visit.portal(), visit.kind(), journey.planVersion())
        .filter(plan -> StillThere.all(visit.portal(), plan, journey))
        .map(plan -> new Here(visit, plan, journey))
        .orElseThrow(PlanGone::new);
  }

  private Place byLink(Visit visit, Secret token) {
    Optional<Link> link =
        links
            .peek(visit.portal().id(), token)
            .filter(l -> l.kind() == visit.kind() && accounts.isAt(l.account(), l.epoch()));
    if (link.isEmpty()) {
      return new Nowhere(new Outcome.LinkGone());
    }
    return plans
        .of(visit.portal(), visit.kind(), link.get().planVersion())
        .map(plan -> new Here(visit, plan, fresh(plan, link.get().step(), holder(link.get()))))
        .filter(here -> StillThere.all(visit.portal(), here.plan(), here.journey()))
        .<Place>map(At::new)
        .orElseGet(() -> new Nowhere(new Outcome.LinkGone()));
  }

  private Place beginning(Visit visit, int step) {
    Optional<Plan> plan = visit.portal().plan(visit.kind());
    if (plan.isEmpty()) {
      return new Nowhere(new Outcome.Unknown());
    }
    return switch (visit.kind()) {
      case INVITE -> new Nowhere(new Outcome.LinkGone());
      case CHANGE, CHANGE_IMAGE ->
          visit.signedIn().isEmpty()
              ? new Nowhere(new Outcome.NeedsSignIn())
              : new At(new Here(visit, plan.get(), fresh(plan.get(), step, Facts.NONE)));
      case REGISTER, SIGN_IN, RECOVER ->
          new At(new Here(visit, plan.get(), fresh(plan.get(), step, Facts.NONE)));
    };
  }

  private Journey fresh(Plan plan, int step, Facts facts) {
    return new Journey(Ids.next(clock), plan.version(), step, 0, facts);
  }

  private static Facts holder(Link link) {
    return Facts.NONE.with(new Fact.Holder(link.account(), link.epoch()));
  }

  /// A code that came by mail may be typed on any device, without having asked for it here (C5).
  private static boolean opensDirectly(Plan plan, String stepType) {
    return plan.steps().stream()
        .anyMatch(s -> s instanceof Step.ResetByCode && s.type().equals(stepType));
  }

  private static int indexOf(Plan plan, String stepType) {
    return plan.steps().stream().map(Step::type).toList().indexOf(stepType);
  }

  /// Where a journey begins that needs no link.
  private static boolean isFirst(Plan plan, String stepType) {
    Step first = plan.step(0);
    return !(first instanceof Step.ProveByLink) && first.type().equals(stepType);
  }

  /// Whether the answer is to the page that the journey shows now: of this journey, and not of another tab's.
  private static boolean isOf(Here here, String stepType, Answer answer) {
    return isAt(here, stepType)
        && here.journey().revision() == answer.revision()
        && here.journey().id().toString().equals(answer.start());
  }

  private static boolean isAt(Here here, String stepType) {
    return stepType.isEmpty() || here.plan().step(here.journey().step()).type().equals(stepType);
  }
}
