package io.portero.portal;

import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Refuses a secret over its guess budget, and a code that lives long, unless its definition says why that is borne.
final class BudgetCheck {

  private static final int LONGEST_CODE = 12;

  private final Report report;

  BudgetCheck(Report report) {
    this.report = report;
  }

  /// A password must be within its budget, and so must a PIN, which stands below the product's floor unless devices are known.
  /// A policy that [PolicyReader] has refused already is not looked at.
  ///
  /// @param f the settings among which `exception` stands
  void policy(YamlFields f, Portal.Identity identity, Map<JourneyKind, Plan> plans) {
    SecretPolicy policy = identity.policy();
    boolean pin = policy.type() == SecretPolicy.Type.PIN;
    Optional<Step.KnowDevice> device = GuessBudgets.device(plans);
    if (pin && device.isEmpty()) {
      PolicyReader.mustSayWhy(f, policy, report);
    } else if (pin || !PolicyReader.isBelowFloor(policy)) {
      GuessBudget budget = GuessBudgets.ofSignIn(identity, device);
      if (budget.refused()) {
        over(f, budget, "budget-policy", "");
      } else if (pin && budget.within() && !policy.exception().isEmpty()) {
        report.warning(f.place("exception"), "policy-idle-exception");
      }
    }
  }

  /// @param of the budget of a code with these settings
  void code(YamlFields f, CodeSpec code, Function<CodeSpec, GuessBudget> of) {
    GuessBudget budget = of.apply(code);
    if (budget.refused()) {
      over(f, budget, "budget-code", "length: " + longEnough(code, of));
    } else if (code.livesLong()) {
      mustSayWhy(f, code);
    } else if (budget.within() && !code.exception().isEmpty()) {
      report.warning(f.place("exception"), "budget-idle-exception", "formula", budget.formula());
    }
  }

  private void mustSayWhy(YamlFields f, CodeSpec code) {
    if (code.exception().length() < GuessBudget.LEAST_REASON) {
      report.error(f.place("lifetime"), "code-lives-long", "most", CodeSpec.USUAL_LIFE.toMinutes());
    }
  }

  private void over(YamlFields f, GuessBudget budget, String mistake, String instead) {
    report.error(
        f.place("exception"),
        mistake,
        "formula",
        budget.formula(),
        "allowed",
        GuessBudget.number(budget.allowed()),
        "instead",
        instead);
  }

  private static int longEnough(CodeSpec code, Function<CodeSpec, GuessBudget> of) {
    return IntStream.rangeClosed(code.length(), LONGEST_CODE)
        .filter(length -> of.apply(code.of(length)).within())
        .findFirst()
        .orElse(LONGEST_CODE);
  }
}
