package io.portero.journey;

import io.portero.account.Accounts;
import io.portero.member.Members;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Step;
import io.portero.shared.Ids;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.verification.Links;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/// Finds where a visitor stands: on a stored journey, behind a link that was opened, or at the beginning. What decides is
/// [PositionRules]; here the rows are read, each at most once.
@Component
class JourneyLocator {

  /// What a visit comes to.
  sealed interface Position {}

  /// The visitor stands here.
  record Current(StepContext context) implements Position {}

  /// The visitor comes to the beginning of a journey that is under way (B14), or answers a page left behind.
  record Resumable(StepContext context) implements Position {}

  record None(Outcome why) implements Position {}

  private final JourneyStore store;
  private final Plans plans;
  private final Links links;
  private final OpenedLinks openedLinks;
  private final Accounts accounts;
  private final Members members;
  private final Clock clock;

  JourneyLocator(
      JourneyStore store,
      Plans plans,
      Links links,
      OpenedLinks openedLinks,
      Accounts accounts,
      Members members,
      Clock clock) {
    this.store = store;
    this.plans = plans;
    this.links = links;
    this.openedLinks = openedLinks;
    this.accounts = accounts;
    this.members = members;
    this.clock = clock;
  }

  /// At the journey's own address.
  Position atStart(Visit visit) {
    // only a registration leads back to where it stands, and no row is read for the others
    Optional<StepContext> stored =
        visit.kind() == JourneyKind.REGISTER ? stored(visit) : Optional.empty();
    return at(rules(visit, "", stored).atStart(), visit, "", stored);
  }

  /// At the address of a step.
  Position atStep(Visit visit, String stepType) {
    Optional<StepContext> stored = stored(visit);
    return at(rules(visit, stepType, stored).atStep(), visit, stepType, stored);
  }

  /// With an answer in hand.
  Position answering(Visit visit, String stepType, Answer answer) {
    Optional<StepContext> stored = stored(visit);
    boolean revised = answer.revision() > 0;
    // an answer to a page of the stored journey is no first answer
    Optional<StepContext> twin =
        revised && stored.isPresent() ? Optional.empty() : twin(visit, answer);
    PositionRules.Given given =
        new PositionRules.Given(
            revised,
            stored.filter(context -> isOf(context, stepType, answer)).isPresent(),
            twin.isPresent(),
            behind(answer.link(), visit));
    PositionRules.Decision decision =
        rules(visit, stepType, stored).answering(given, stepType.isEmpty());
    boolean isTwin = decision.target() == PositionRules.Target.TWIN;
    return at(decision, visit, stepType, isTwin ? twin : stored);
  }

  private static PositionRules rules(Visit visit, String stepType, Optional<StepContext> stored) {
    Optional<Plan> plan = visit.portal().plan(visit.kind());
    return new PositionRules(
        visit.kind(),
        visit.link().isPresent(),
        plan.filter(p -> isFirst(p, stepType)).isPresent(),
        plan.filter(p -> opensDirectly(p, stepType)).isPresent(),
        stored.map(context ->
            new PositionRules.Stored(context.journey().hasEnded(), isAt(context, stepType))));
  }

  /// @param known the journey that the decision leads to, where it leads to one
  private Position at(
      PositionRules.Decision decision, Visit visit, String stepType, Optional<StepContext> known) {
    Position position =
        switch (decision.target()) {
          case BEGINNING -> beginning(visit, 0);
          case ASKED_STEP -> beginning(visit, indexOf(visit, stepType));
          case STORED, TWIN -> new Current(known.orElseThrow());
          case LINK -> byLink(visit, visit.link().orElseThrow());
          case LINK_GONE -> new None(new Outcome.LinkGone());
          case JOURNEY_GONE -> new None(new Outcome.JourneyGone());
        };
    return !decision.answerable() && position instanceof Current(StepContext context)
        ? new Resumable(context)
        : position;
  }

  /// Which link the answered page was behind. Only the page says which it was, and the browser may hold another one by now: the page
  /// of `reset-by-code` asks for a code where no link leads to it.
  private static PositionRules.Behind behind(String name, Visit visit) {
    if (name.isEmpty()) {
      return PositionRules.Behind.NO_LINK;
    }
    return visit
        .link()
        .map(link ->
            name(link).equals(name)
                ? PositionRules.Behind.THIS_LINK
                : PositionRules.Behind.OTHER_LINK)
        .orElse(PositionRules.Behind.LOST_LINK);
  }

  /// Names a link in its page, and does not open it.
  static String name(Secret link) {
    return Tokens.derived(link.reveal(), "page").reveal();
  }

  /// The same visit at another state of the journey.
  StepContext at(StepContext seen, Journey journey) {
    Plan plan =
        plans.of(seen.portal(), seen.visit().kind(), journey.planVersion()).orElse(seen.plan());
    return new StepContext(seen.visit(), plan, journey);
  }

  /// Uses up the link that led here, if one did: false if somebody else was first.
  boolean useLink(StepContext context) {
    return !context.cameByLink()
        || links.use(context.portal().id(), context.visit().link().orElseThrow()).isPresent();
  }

  /// The row that a first answer has made already, when the same page is sent twice.
  private Optional<StepContext> twin(Visit visit, Answer answer) {
    return answer
        .startToken(visit.portal().id(), visit.kind())
        .flatMap(t -> store.find(visit, t))
        .map(j -> here(visit, j));
  }

  Optional<StepContext> stored(Visit visit) {
    return visit
        .journey()
        .flatMap(t -> store.find(visit, t))
        .map(j -> here(visit, j))
        .filter(JourneyLocator::isOwn)
        .filter(h -> h.journey().hasEnded() || holds(h, accounts::isAt, members::isAt));
  }

  /// Whether the account that the person acts for, and the registry's entry that they matched, are as they were when they proved it;
  /// both are locked until the transaction ends. Nothing that was proved before everything ended goes on after it.
  boolean lockHolder(StepContext context) {
    return holds(context, accounts::lockAt, members::lockAt);
  }

  private static boolean holds(
      StepContext context, BiPredicate<UUID, Integer> account, BiPredicate<UUID, Integer> member) {
    Facts facts = context.facts();
    return facts.find(Fact.Matched.class).map(m -> member.test(m.member(), m.epoch())).orElse(true)
        && facts
            .find(Fact.Holder.class)
            .map(h -> account.test(h.account(), h.epoch()))
            .orElse(true);
  }

  /// A change that is under way belongs to the session that began it.
  private static boolean isOwn(StepContext context) {
    return switch (context.visit().kind()) {
      case CHANGE, CHANGE_IMAGE ->
          context.journey().hasEnded()
              || context
                  .facts()
                  .find(Fact.Holder.class)
                  .map(Fact.Holder::account)
                  .equals(context.visit().signedIn());
      case REGISTER, SIGN_IN, RECOVER, INVITE -> true;
    };
  }

  /// @throws PlanGone if the portal's files do not hold any more what the journey needs
  private StepContext here(Visit visit, Journey journey) {
    return plans
        .of(visit.portal(), visit.kind(), journey.planVersion())
        .filter(plan -> PlanAvailability.all(visit.portal(), plan, journey))
        .map(plan -> new StepContext(visit, plan, journey))
        .orElseThrow(PlanGone::new);
  }

  private Position byLink(Visit visit, Secret token) {
    return openedLinks
        .find(visit.portal(), token)
        .filter(good -> good.link().kind() == visit.kind())
        .<Position>map(
            good -> new Current(new StepContext(visit, good.plan(), good.journey(Ids.next(clock)))))
        .orElseGet(() -> new None(new Outcome.LinkGone()));
  }

  private Position beginning(Visit visit, int step) {
    Optional<Plan> plan = visit.portal().plan(visit.kind());
    if (plan.isEmpty()) {
      return new None(new Outcome.Unknown());
    }
    return switch (visit.kind()) {
      case INVITE -> new None(new Outcome.LinkGone());
      case CHANGE, CHANGE_IMAGE ->
          visit.signedIn().isEmpty()
              ? new None(new Outcome.NeedsSignIn())
              : new Current(
                  new StepContext(visit, plan.get(), fresh(plan.get(), step, Facts.NONE)));
      case REGISTER, SIGN_IN, RECOVER ->
          new Current(new StepContext(visit, plan.get(), fresh(plan.get(), step, Facts.NONE)));
    };
  }

  private Journey fresh(Plan plan, int step, Facts facts) {
    return new Journey(Ids.next(clock), plan.version(), step, 0, facts);
  }

  private static boolean opensDirectly(Plan plan, String stepType) {
    return plan.steps().stream().anyMatch(s -> s.opensDirectly() && s.type().equals(stepType));
  }

  private static int indexOf(Visit visit, String stepType) {
    Plan plan = visit.portal().plan(visit.kind()).orElseThrow();
    return plan.steps().stream().map(Step::type).toList().indexOf(stepType);
  }

  /// Where a journey begins that needs no link.
  private static boolean isFirst(Plan plan, String stepType) {
    Step first = plan.step(0);
    return first.linkLifetime().isEmpty() && first.type().equals(stepType);
  }

  /// Whether the answer is to the page that the journey shows now: of this journey, and not of another tab's.
  private static boolean isOf(StepContext context, String stepType, Answer answer) {
    return isAt(context, stepType)
        && context.journey().revision() == answer.revision()
        && context.journey().id().toString().equals(answer.start());
  }

  private static boolean isAt(StepContext context, String stepType) {
    return stepType.isEmpty() || context.step().type().equals(stepType);
  }
}
