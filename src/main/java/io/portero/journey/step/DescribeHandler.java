package io.portero.journey.step;

import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.portal.Step;
import org.springframework.stereotype.Component;

/// A company introduces itself (C9). Whether it has an account already is said by mail only, to the address given.
@Component
class DescribeHandler implements StepHandler<Step.Describe> {

  private static final int NAME_MAX = 120;

  private final RobotCheck robots;

  DescribeHandler(RobotCheck robots) {
    this.robots = robots;
  }

  @Override
  public View show(Step.Describe step, StepContext context) {
    return new View.Describe(
        context.portal().documentType(step.documentType()).orElseThrow(),
        robots.shown(step.captcha(), context));
  }

  @Override
  public Result answer(Step.Describe step, StepContext context, Answer answer, Prepared prepared) {
    FormFields fields = new FormFields(answer);
    var document = fields.document(context.portal(), step.documentType(), "documentNumber");
    String name = fields.text("name", NAME_MAX);
    var email = fields.email("email");
    robots.check(step.captcha(), context, answer, fields);
    if (!fields.ok() || document.isEmpty() || email.isEmpty()) {
      return new Result.Refused(fields.problems());
    }
    return new Result.Next(
        context
            .facts()
            .with(new Fact.Described(step.accountKind(), document.get(), name, email.get())));
  }
}
