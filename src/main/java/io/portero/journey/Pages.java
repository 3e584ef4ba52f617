package io.portero.journey;

import io.portero.portal.JourneyKind;
import io.portero.portal.Plan;
import io.portero.portal.Step;
import io.portero.shared.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Derives the page to show from facts and plan.
@Component
class Pages {

  /// Fewer stages than this need no steps bar.
  private static final int STAGES_WORTH_SHOWING = 3;

  private final Steps steps;

  Pages(Steps steps) {
    this.steps = steps;
  }

  Page of(StepContext context, Form form) {
    Step step = context.step();
    View view =
        context
            .facts()
            .find(Fact.Ended.class)
            .map(e -> ended(context, e))
            .orElseGet(() -> steps.show(step, context));
    return page(context, step.type(), form, view);
  }

  /// Where a journey stands that has moved on since its page was shown.
  Outcome movedOn(StepContext context) {
    return outcome(context, Outcome.Why.MOVED_ON);
  }

  Outcome outcome(StepContext context, Outcome.Why why) {
    boolean inside = context.visit().kind() == JourneyKind.SIGN_IN && context.journey().hasEnded();
    return inside ? new Outcome.Inside() : new Outcome.Show(of(context, Form.EMPTY), why);
  }

  /// "Usted ya había empezado" (B14).
  Page resume(StepContext context) {
    Progress progress = progress(context).orElse(new Progress(context.journey().step(), List.of()));
    String stage = context.step().stage(context.plan());
    var view =
        new View.Resume(
            progress.current() + 1,
            Math.max(progress.stages().size(), 1),
            stage,
            context.step().type());
    return page(context, "resume", Form.EMPTY, view);
  }

  private View ended(StepContext context, Fact.Ended ended) {
    return switch (ended.how()) {
      case DONE -> steps.show(context.plan().steps().getLast(), context);
      case ALREADY_REGISTERED -> new View.AlreadyRegistered(ended.user());
      case NOT_REGISTERED -> new View.NotRegistered();
      case CLOSED -> new View.Closed();
    };
  }

  private Page page(StepContext context, String stepType, Form form, View view) {
    return new Page(
        context.portal(),
        context.language(),
        context.visit().kind(),
        stepType,
        context.journey().isStored() ? context.journey().id().toString() : Tokens.token().reveal(),
        context.journey().revision(),
        context.cameByLink() ? JourneyLocator.name(context.visit().link().orElseThrow()) : "",
        context.journey().hasEnded() ? Optional.empty() : progress(context),
        form,
        view);
  }

  private static Optional<Progress> progress(StepContext context) {
    List<String> stages = stages(context.plan());
    String stage = context.step().stage(context.plan());
    return stages.size() >= STAGES_WORTH_SHOWING && stages.contains(stage)
        ? Optional.of(new Progress(stages.indexOf(stage), stages))
        : Optional.empty();
  }

  private static List<String> stages(Plan plan) {
    List<String> stages = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (!step.endsJourney() && !stages.contains(step.stage(plan))) {
        stages.add(step.stage(plan));
      }
    }
    return stages;
  }
}
