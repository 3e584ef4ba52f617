package io.portero.journey.step;

import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.portal.IdentityForm;
import io.portero.portal.Step;
import io.portero.shared.EmailAddress;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes down whose account is asked for. Nobody is looked up here, so that no answer tells who has one (A3, C3).
@Component
class IdentifyHandler implements StepHandler<Step.Identify> {

  private final RobotCheck robots;

  IdentifyHandler(RobotCheck robots) {
    this.robots = robots;
  }

  @Override
  public View show(Step.Identify step, StepContext context) {
    return new View.Identify(
        Identities.choices(context.portal(), step.kinds()),
        step.email(),
        step.haveCode(),
        robots.shown(step.captcha(), context));
  }

  @Override
  public Result answer(Step.Identify step, StepContext context, Answer answer, Prepared prepared) {
    if (step.haveCode() && answer.action().equals("have-code")) {
      return new Result.Next(context.facts());
    }
    FormFields fields = new FormFields(answer);
    Fact.Asked asked = Identities.read(context.portal(), step.kinds(), answer, fields);
    boolean byEmail = context.portal().kind(asked.kind()).form() == IdentityForm.EMAIL;
    String email =
        step.email() && !byEmail
            ? fields.email("email").map(EmailAddress::value).orElse("")
            : asked.email();
    robots.check(step.captcha(), context, answer, fields);
    return fields.ok()
        ? new Result.Next(context.facts().with(new Fact.Asked(asked.kind(), asked.typed(), email)))
        : new Result.Refused(fields.problems());
  }

  @Override
  public Map<String, String> typedBefore(Step.Identify step, Facts facts) {
    return Identities.typedBefore(facts);
  }
}
