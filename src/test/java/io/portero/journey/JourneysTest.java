package io.portero.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.guard.Limit;
import io.portero.guard.RateLimiter;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.PlanCodec;
import io.portero.portal.Portal;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.support.Rooms;
import io.portero.support.SettableClock;
import io.portero.support.SomePortal;
import io.portero.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The engine alone, on a real database, with steps that do what the test says.
class JourneysTest {

  @RegisterExtension static final TestDatabase DB = TestDatabase.fresh();

  private static final SettableClock CLOCK = SettableClock.atSomeMorning();
  private static final ScriptedSteps STEPS = new ScriptedSteps();
  private static final Rooms ROOMS =
      new Rooms(DB, CLOCK)
          .opened("member", "account", "verification", "consent", "guard")
          .with(Steps.class, STEPS)
          .withTypes(
              JourneyStore.class,
              Plans.class,
              Pages.class,
              JourneyLocator.class,
              OpenedLinks.class,
              JourneyErasure.class,
              AnswerTransaction.class,
              Journeys.class)
          .furnished();

  private static final Plan PLAN =
      PlanCodec.parse(
          JourneyKind.REGISTER,
          """
          [{"step": "describe", "accountKind": "company", "documentType": "NIT"},
           {"step": "consent", "items": []},
           {"step": "finish", "dialog": false, "signInAs": []}]
          """);

  private final Journeys journeys = ROOMS.get(Journeys.class);
  private final Portal portal = portal();

  @AfterAll
  static void close() {
    ROOMS.close();
  }

  @BeforeEach
  void begin() {
    STEPS.next = context -> new Result.Next(context.facts());
    STEPS.prepared = new Prepared.Nothing();
    STEPS.full = false;
    STEPS.asked.clear();
    DB.jdbc().sql("delete from journey").update();
    CLOCK.advance(Limit.ANSWERS.window()); // what a test before counted is over
  }

  @Test
  @DisplayName("a page that only asks writes no row; the first accepted answer does")
  void bornByTheFirstAnswer() {
    Outcome page = journeys.start(visit(Optional.empty()), Form.EMPTY);
    assertThat(page).isInstanceOf(Outcome.Show.class);
    assertThat(rows()).isZero();

    Outcome.GoTo next = (Outcome.GoTo) journeys.answer(visit(Optional.empty()), "", fresh());
    assertThat(next.stepType()).isEqualTo("consent");
    assertThat(next.token()).isPresent();
    assertThat(rows()).isOne();
    assertThat(STEPS.asked).containsExactly("prepare describe", "answer describe", "enter consent");
  }

  @Test
  @DisplayName(
      "a refused first answer leaves no row, and gives back what was typed with its problem")
  void refused() {
    STEPS.next = _ -> Result.refused(Problem.at("name", "problem.required"));
    Outcome.Show page =
        (Outcome.Show) journeys.answer(visit(Optional.empty()), "describe", fresh("name", "Sol"));
    assertThat(page.why()).isEqualTo(Outcome.Why.REFUSED);
    assertThat(page.page().form().value("name")).isEqualTo("Sol");
    assertThat(page.page().form().problem("name")).isPresent();
    assertThat(rows()).isZero();
  }

  @Test
  @DisplayName("a secret that was typed is never written back")
  void neverBack() {
    STEPS.next = _ -> Result.refused(Problem.at("secret", "problem.required"));
    Outcome.Show page =
        (Outcome.Show)
            journeys.answer(visit(Optional.empty()), "describe", fresh("secret", "Sol-2026"));
    assertThat(page.page().form().values()).doesNotContainKey("secret");
  }

  @Test
  @DisplayName("the same first answer twice makes one row, and the second one sees where it stands")
  void twins() {
    Answer answer = fresh();
    journeys.answer(visit(Optional.empty()), "describe", answer);
    Outcome.Show second =
        (Outcome.Show) journeys.answer(visit(Optional.empty()), "describe", answer);
    assertThat(second.why()).isEqualTo(Outcome.Why.MOVED_ON);
    assertThat(second.page().stepType()).isEqualTo("consent");
    assertThat(rows()).isOne();
  }

  @ParameterizedTest
  @MethodSource("second")
  @DisplayName(
      "the same first answer twice at the same moment, on two nodes: one begins, and the other sees where it stands, also if what they share is used up")
  void twinsOnTwoNodes(Result answered) {
    Journeys elsewhere =
        new Journeys(
            ROOMS.get(JourneyLocator.class),
            ROOMS.get(JourneyStore.class),
            STEPS,
            ROOMS.get(Pages.class),
            ROOMS.get(AnswerTransaction.class),
            ROOMS.get(JourneyErasure.class),
            ROOMS.get(RateLimiter.class));
    Answer answer = fresh();
    List<Outcome> first = new ArrayList<>();
    STEPS.next =
        context -> {
          STEPS.next = other -> new Result.Next(other.facts());
          first.add(
              CompletableFuture.supplyAsync(
                      () -> elsewhere.answer(visit(Optional.empty()), "describe", answer))
                  .join());
          return answered;
        };
    Outcome.Show second =
        (Outcome.Show) journeys.answer(visit(Optional.empty()), "describe", answer);
    assertThat(first).singleElement().isInstanceOf(Outcome.GoTo.class);
    assertThat(second.why()).isEqualTo(Outcome.Why.MOVED_ON);
    assertThat(second.page().stepType()).isEqualTo("consent");
    assertThat(rows()).isOne();
  }

  static List<Result> second() {
    return List.of(
        new Result.Next(Facts.NONE),
        Result.refused(Problem.at("captcha", "problem.captcha")),
        new Result.Gone(),
        new Result.Wait(Duration.ofMinutes(1)));
  }

  @Test
  @DisplayName(
      "the token of a first answer is of one portal and kind of journey: a row made elsewhere on purpose undoes nothing")
  void tokenOfOneKind() {
    Answer answer = fresh();
    String own = token(answer, portal.id(), JourneyKind.REGISTER);
    assertThat(token(answer, portal.id(), JourneyKind.REGISTER)).isEqualTo(own);
    assertThat(token(answer, portal.id(), JourneyKind.SIGN_IN)).isNotEqualTo(own);
    assertThat(token(answer, new PortalId("another"), JourneyKind.REGISTER)).isNotEqualTo(own);
  }

  private static String token(Answer answer, PortalId portal, JourneyKind kind) {
    return answer.startToken(portal, kind).orElseThrow().reveal();
  }

  @Test
  @DisplayName("an answer to a page that was left behind is not taken")
  void leftBehind() {
    Secret token = begun();
    STEPS.asked.clear();
    Outcome.Show moved =
        (Outcome.Show)
            journeys.answer(visit(Optional.of(token)), "describe", answer(Map.of("revision", "1")));
    assertThat(moved.why()).isEqualTo(Outcome.Why.MOVED_ON);
    assertThat(STEPS.asked).isEmpty();
  }

  @Test
  @DisplayName("too many tries at a step: nothing is answered and nothing is written")
  void waits() {
    STEPS.prepared = new Prepared.Wait(Duration.ofSeconds(40));
    assertThat(journeys.answer(visit(Optional.empty()), "describe", fresh()))
        .isEqualTo(new Outcome.Wait(Duration.ofSeconds(40)));
    assertThat(STEPS.asked).containsExactly("prepare describe");
    assertThat(rows()).isZero();
  }

  @Test
  @DisplayName("where no permit is left the answer is refused before it is counted or looked up")
  void busy() {
    STEPS.full = true;
    assertThat(journeys.answer(visit(Optional.empty()), "describe", fresh()))
        .isEqualTo(new Outcome.Busy(5));
    assertThat(STEPS.asked).isEmpty();
    STEPS.full = false;
    STEPS.next = _ -> Result.refused(Problem.ofPage("problem.required"));
    for (int i = 0; i < Limit.ANSWERS.most(); i++) { // none of the limit is used up
      assertThat(journeys.answer(visit(Optional.empty()), "describe", fresh()))
          .isInstanceOf(Outcome.Show.class);
    }
  }

  @Test
  @DisplayName("the rate limit of one network stops its answers, and no other network's")
  void rateLimit() {
    STEPS.next = _ -> Result.refused(Problem.ofPage("problem.required"));
    for (int i = 0; i < 300; i++) {
      assertThat(journeys.answer(visit(Optional.empty()), "describe", fresh()))
          .isInstanceOf(Outcome.Show.class);
    }
    assertThat(journeys.answer(visit(Optional.empty()), "describe", fresh()))
        .isInstanceOf(Outcome.Wait.class);
    assertThat(journeys.answer(from("198.51.100.7"), "describe", fresh()))
        .isInstanceOf(Outcome.Show.class);
  }

  @Test
  @DisplayName("what a journey needs may be gone: its row says so, and nothing is answered")
  void expired() {
    Secret token = begun();
    CLOCK.advance(JourneyStore.PATIENCE.plusSeconds(1));
    assertThat(
            journeys.answer(visit(Optional.of(token)), "consent", answer(Map.of("revision", "1"))))
        .isInstanceOf(Outcome.JourneyGone.class);
  }

  @Test
  @DisplayName("B14 who registers and comes to the beginning again is shown that they have begun")
  void resumes() {
    Secret token = begun();
    Outcome.Show page = (Outcome.Show) journeys.start(visit(Optional.of(token)), Form.EMPTY);
    assertThat(page.page().view()).isInstanceOf(View.Resume.class);
  }

  @Test
  @DisplayName("B15 who leaves takes the row along")
  void leaves() {
    Secret token = begun();
    assertThat(
            journeys.answer(
                visit(Optional.of(token)), "consent", answer(Map.of("action", "leave"))))
        .isInstanceOf(Outcome.Left.class);
    assertThat(rows()).isZero();
  }

  @Test
  @DisplayName("the end of a plan is shown again, and takes no answer")
  void ended() {
    Secret token = begun();
    STEPS.next =
        context ->
            new Result.End(
                context.facts().with(new Fact.Ended(Fact.Ended.How.NOT_REGISTERED, "", "")));
    journeys.answer(visit(Optional.of(token)), "consent", page(token, "consent"));
    STEPS.asked.clear();
    assertThat(journeys.answer(visit(Optional.of(token)), "finish", page(token, "finish")))
        .isInstanceOf(Outcome.Show.class);
    assertThat(STEPS.asked).isEmpty();
  }

  private Secret begun() {
    Outcome.GoTo next = (Outcome.GoTo) journeys.answer(visit(Optional.empty()), "", fresh());
    return next.token().orElseThrow();
  }

  /// The hidden fields of the page where the journey stands.
  private Answer page(Secret token, String step) {
    Outcome.Show now = (Outcome.Show) journeys.show(visit(Optional.of(token)), step);
    return answer(
        Map.of("start", now.page().start(), "revision", String.valueOf(now.page().revision())));
  }

  private static Answer fresh(String... more) {
    return more.length == 0
        ? answer(Map.of("start", Tokens.token().reveal()))
        : answer(Map.of("start", Tokens.token().reveal(), more[0], more[1]));
  }

  private static Answer answer(Map<String, String> fields) {
    return new Answer(
        fields.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
  }

  private Visit visit(Optional<Secret> journey) {
    return visit(journey, "203.0.113.9");
  }

  private Visit from(String address) {
    return visit(Optional.empty(), address);
  }

  private Visit visit(Optional<Secret> journey, String address) {
    return new Visit(
        portal,
        JourneyKind.REGISTER,
        Language.ES,
        new Origin(address, "test"),
        Optional.empty(),
        new Visit.Tokens(journey, Optional.empty(), Optional.empty()));
  }

  private static long rows() {
    return DB.jdbc().sql("select count(*) from journey").query(Long.class).single();
  }

  private static Portal portal() {
    Portal some = SomePortal.named("alianza");
    return new Portal(
        some.id(),
        some.identity(),
        some.organisation(),
        Optional.empty(),
        Map.of(JourneyKind.REGISTER, PLAN),
        some.files());
  }
}
