package io.portero.attack;

import io.portero.portal.CodeSpec;
import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Portal;
import io.portero.portal.Step;
import java.util.Map;
import java.util.Optional;

/// A page of a portal that asks for a secret or code, and how one comes there: by typing the person's own data.
///
/// @param page where it begins, @param pages how many are answered before, @param code empty for passwords and PINs
/// @param typed what else the page asks for, such as a new password
record GuessTarget(String page, int pages, Optional<CodeSpec> code, Map<String, String> typed) {

  GuessTarget {
    typed = Map.copyOf(typed);
  }

  /// The field that is guessed.
  String field() {
    return code.isPresent() ? "code" : "secret";
  }

  /// Where the portal's people sign in.
  static Optional<GuessTarget> signIn(Portal portal) {
    return in(portal, JourneyKind.SIGN_IN);
  }

  /// The code of its recovery, if it has one.
  static Optional<GuessTarget> code(Portal portal) {
    return in(portal, JourneyKind.RECOVER);
  }

  private static Optional<GuessTarget> in(Portal portal, JourneyKind kind) {
    Plan plan = portal.plans().get(kind);
    for (int i = 0; plan != null && i < plan.size(); i++) {
      Step step = plan.step(i);
      if (step.oneTimeCode().isPresent() || Step.comparesSecret(step.type())) {
        return Optional.of(
            new GuessTarget(
                "/" + portal.id() + "/" + kind.path(),
                i,
                step.oneTimeCode(),
                PortalFlows.typed(portal, step)));
      }
      if (!step.asksWho()) {
        break;
      }
    }
    return Optional.empty();
  }
}
