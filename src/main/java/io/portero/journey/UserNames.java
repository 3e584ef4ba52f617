package io.portero.journey;

import io.portero.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says while a user name is typed whether it can be had (B10). Only to somebody who has come as far as the page that
/// asks for one, on a journey with proofs behind it: from outside nobody can try out who has an account (security.md 1).
@Component
public class UserNames {

  /// What is wrong with a user name on this journey; implemented in `journey.step`.
  public interface Rules {
    List<Problem> problems(StepContext context, String userName);
  }

  private final JourneyLocator locator;
  private final Rules rules;

  UserNames(JourneyLocator locator, Rules rules) {
    this.locator = locator;
    this.rules = rules;
  }

  /// What is wrong with the name, nothing if it can be had; empty for a visitor who is not asked for one.
  public Optional<List<Problem>> look(Visit visit, String userName) {
    try {
      return locator
          .stored(visit)
          .filter(UserNames::asksForOne)
          .map(context -> rules.problems(context, userName));
    } catch (PlanGone | Facts.MissingFact e) {
      return Optional.empty();
    }
  }

  private static boolean asksForOne(StepContext context) {
    return !context.journey().hasEnded()
        && context.plan().step(context.journey().step()).choosesUserName();
  }
}
