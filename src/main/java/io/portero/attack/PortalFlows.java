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
import java.util.Optional;
import java.util.Set;

/// What can be asked of a portal from outside, found in its definition.
final class PortalFlows {

  private static final String WRONG = "Palabra.equivocada-93";
  private static final String NEW = "Lluvia-verde.42";
  private static final String NEW_PIN = "730618";
  private static final Map<String, String> NAME = Map.of("name", "Comercial de Prueba");
  private static final Set<String> CLAIM = Set.of("documentNumber", "issuedOn", "mobile", "email");

  /// What somebody may answer who has proved nothing yet; nobody comes to another step so.
  private final List<OpenStep<?>> open =
      List.of(
          new OpenStep<>(
              Step.Identify.class,
              step -> step.email() ? Set.of("login", "email") : identity(step.kinds()),
              _ -> NAME,
              true),
          new OpenStep<>(
              Step.Describe.class, _ -> Set.of("documentNumber", "email"), _ -> NAME, true),
          new OpenStep<>(Step.Consent.class, _ -> Set.of(), PortalFlows::consents, true),
          // A member's own document with another date: whether the document is on file must not
          // show.
          new OpenStep<>(
              Step.MatchMember.class, _ -> CLAIM, _ -> Map.of("issuedOn", "1971-02-03"), false),
          new OpenStep<>(
              Step.ProveContact.class, _ -> Set.of(), step -> Map.of("code", code(step)), false),
          new OpenStep<>(Step.ResetByCode.class, _ -> Set.of(), this::reset, false),
          new OpenStep<>(
              Step.Authenticate.class,
              step -> identity(step.kinds()),
              _ -> Map.of("secret", isPin() ? "0000" : WRONG),
              false));

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
    return new PortalFlows(portal).open(step).map(open -> open.typed(step)).orElse(Map.of());
  }

  /// Goes as far as somebody comes who has proved nothing.
  private void walk(JourneyKind kind, Plan plan) {
    List<Map<String, String>> answers = new ArrayList<>();
    Set<String> needs = Set.of();
    for (Step step : plan.steps()) {
      Optional<OpenStep<?>> open = open(step);
      if (open.isEmpty()) {
        break;
      }
      if (answers.isEmpty()) {
        needs = open.get().needs(step);
      }
      answers.add(open.get().typed(step));
      add(kind, step.type(), answers, false, needs);
      if (open.get().step() == Step.Identify.class) {
        add(kind, "page after " + step.type(), answers, true, needs);
      }
      if (!open.get().goesOn()) {
        break;
      }
    }
    if (plan.steps().stream().anyMatch(Step::choosesUserName)) {
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

  private Optional<OpenStep<?>> open(Step step) {
    return open.stream()
        .<OpenStep<?>>map(o -> o)
        .filter(o -> o.step().isInstance(step))
        .findFirst();
  }

  private boolean isPin() {
    return portal.identity().policy().type() == SecretPolicy.Type.PIN;
  }

  private Map<String, String> reset(Step.ResetByCode step) {
    String secret = isPin() ? NEW_PIN : NEW;
    return Map.of("code", code(step), "secret", secret, "secretAgain", secret);
  }

  private static String code(Step step) {
    return "0".repeat(step.oneTimeCode().orElseThrow().length());
  }

  private static Map<String, String> consents(Step.Consent consent) {
    Map<String, String> answer = new HashMap<>();
    consent.items().forEach(item -> answer.put("consent-" + item.purpose(), "yes"));
    return answer;
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
