package io.portero.attack;

import io.portero.portal.AccountKind;
import io.portero.portal.IdentityForm;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.SecretPolicy;
import io.portero.portal.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What can be asked of a portal from outside, found in its definition.
final class PortalFlows {

  private static final String WRONG = "Palabra.equivocada-93";
  private static final String NEW = "Lluvia-verde.42";
  private static final String NEW_PIN = "730618";
  private static final Set<String> CLAIM = Set.of("documentNumber", "issuedOn", "mobile", "email");

  private final Portal portal;
  private final List<Flow> found = new ArrayList<>();

  private PortalFlows(Portal portal) {
    this.portal = portal;
  }

  static List<Flow> of(Portal portal) {
    PortalFlows flows = new PortalFlows(portal);
    for (JourneyKind kind :
        List.of(JourneyKind.SIGN_IN, JourneyKind.RECOVER, JourneyKind.REGISTER)) {
      Plan plan = portal.plans().get(kind);
      if (plan != null) {
        flows.walk(kind, plan);
      }
    }
    return List.copyOf(flows.found);
  }

  /// What is typed at a step beside the person's own data, with a wrong secret or code.
  static Map<String, String> typed(Portal portal, Step step) {
    return new PortalFlows(portal).answer(step);
  }

  /// Goes as far as somebody comes who has proved nothing.
  private void walk(JourneyKind kind, Plan plan) {
    List<Map<String, String>> answers = new ArrayList<>();
    Set<String> needs = Set.of();
    for (Step step : plan.steps()) {
      if (answers.isEmpty()) {
        needs = needs(step);
      }
      Map<String, String> answer = answer(step);
      if (answer.isEmpty()) {
        break;
      }
      answers.add(answer);
      add(kind, step.type(), answers, false, needs);
      if (step instanceof Step.Identify) {
        add(kind, "page after " + step.type(), answers, true, needs);
      }
      if (!(step instanceof Step.Identify
          || step instanceof Step.Describe
          || step instanceof Step.Consent)) {
        break;
      }
    }
    if (plan.steps().stream()
        .anyMatch(s -> s instanceof Step.ChooseCredentials c && c.userName())) {
      found.add(
          new Flow(
              "user-name",
              "/" + portal.id() + "/user-name?u={user}",
              List.of(),
              false,
              Set.of("user"),
              Set.of()));
    }
  }

  private void add(
      JourneyKind kind,
      String what,
      List<Map<String, String>> answers,
      boolean pageAfter,
      Set<String> needs) {
    String journey = kind.path();
    Set<String> without = needs.contains("issuedOn") ? Set.of() : Set.of("issuedOn");
    found.add(
        new Flow(
            journey + " " + what,
            "/" + portal.id() + "/" + journey,
            answers,
            pageAfter,
            needs,
            without));
  }

  /// What is typed beside what identifies the person; empty for a step that nobody reaches without a proof.
  private Map<String, String> answer(Step step) {
    boolean pin = portal.identity().policy().type() == SecretPolicy.Type.PIN;
    return switch (step) {
      case Step.Identify _, Step.Describe _ -> Map.of("name", "Comercial de Prueba");
      // A member's own document with another date: whether the document is on file must not show.
      case Step.MatchMember _ -> Map.of("issuedOn", "1971-02-03");
      case Step.Consent consent -> consents(consent);
      case Step.ProveContact prove -> Map.of("code", "0".repeat(prove.code().length()));
      case Step.ResetByCode reset ->
          Map.of(
              "code", "0".repeat(reset.code().length()),
              "secret", pin ? NEW_PIN : NEW,
              "secretAgain", pin ? NEW_PIN : NEW);
      case Step.Authenticate _ -> Map.of("secret", pin ? "0000" : WRONG);
      case Step.ProveByLink _,
          Step.KnowDevice _,
          Step.ChooseRecognition _,
          Step.ChooseCredentials _,
          Step.Finish _ ->
          Map.of();
    };
  }

  private static Map<String, String> consents(Step.Consent consent) {
    Map<String, String> answer = new HashMap<>();
    consent.items().forEach(item -> answer.put("consent-" + item.purpose(), "yes"));
    return answer;
  }

  private Set<String> needs(Step step) {
    return switch (step) {
      case Step.MatchMember _ -> CLAIM;
      case Step.Describe _ -> Set.of("documentNumber", "email");
      case Step.Identify(List<String> kinds, boolean email, _, _) ->
          email ? Set.of("login", "email") : identity(kinds);
      case Step.Authenticate(List<String> kinds, _) -> identity(kinds);
      default -> Set.of();
    };
  }

  private Set<String> identity(List<String> kinds) {
    IdentityForm form =
        kinds.stream()
            .map(portal::kind)
            .map(AccountKind::form)
            .findFirst()
            .orElse(IdentityForm.USER);
    return switch (form) {
      case DOCUMENT_AND_USER -> Set.of("documentNumber", "user");
      case USER -> Set.of("user");
      case DOCUMENT_OR_USER -> Set.of("login");
      case EMAIL -> Set.of("email");
    };
  }
}
