package io.portero.cli;

import io.portero.portal.GuessBudget;
import io.portero.portal.GuessBudget.Kind;
import io.portero.portal.GuessBudgets;
import io.portero.portal.Portal;
import io.portero.shared.Language;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A portal's guess budgets in words: one line for each secret, with the formula, so that anybody can compute it again.
final class BudgetReport {

  private static final Map<Kind, String> ES =
      Map.of(
          Kind.PASSWORD, "contraseña", Kind.PIN, "clave", Kind.CODE, "código", Kind.LINK, "enlace");
  private static final Map<Kind, String> EN =
      Map.of(Kind.PASSWORD, "password", Kind.PIN, "PIN", Kind.CODE, "code", Kind.LINK, "link");

  private final boolean spanish;

  BudgetReport(Language language) {
    this.spanish = language == Language.ES;
  }

  /// Tries a day × days ÷ secrets there are = the chance of guessing one given account.
  String of(Portal portal) {
    String title =
        spanish
            ? "%s: probabilidad de adivinar en línea (intentos al día × días / posibilidades)"
            : "%s: chance of guessing on line (tries a day × days / possibilities)";
    return Stream.concat(
            GuessBudgets.of(portal).stream().map(this::line),
            GuessBudgets.onDevice(portal).stream().map(this::onDevice))
        .collect(Collectors.joining("\n", title.formatted(portal.id().value()) + "\n", ""));
  }

  private String onDevice(String formula) {
    return "  %-9s %-11s %s  %s"
        .formatted(
            "sign-in",
            "",
            formula,
            spanish
                ? "para quien tenga en la mano un dispositivo recordado"
                : "for whoever holds a device that is known");
  }

  private String line(GuessBudget budget) {
    return "  %-9s %-11s %s %s %s  %s%s"
        .formatted(
            budget.where().path(),
            (spanish ? ES : EN).get(budget.kind()),
            budget.formula(),
            budget.within() ? "≤" : ">",
            GuessBudget.number(budget.allowed()),
            verdict(budget),
            budget.kind().chosen() ? ", " + chosen() : "");
  }

  private String verdict(GuessBudget budget) {
    if (budget.within()) {
      return spanish ? "cabe" : "within";
    }
    if (budget.exception().isEmpty()) {
      return spanish ? "NO cabe" : "OVER";
    }
    return (spanish ? "no cabe, y se acepta: " : "over, and borne: ") + budget.exception();
  }

  private String chosen() {
    return spanish
        ? "si se escogiera al azar; lo que escoge la gente se adivina antes"
        : "if drawn at random; what people choose is guessed sooner";
  }
}
