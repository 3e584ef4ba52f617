package io.portero.journey.step;

import io.portero.captcha.Captcha;
import io.portero.guard.CaptchaLimits;
import io.portero.guard.SprayDetector;
import io.portero.journey.Answer;
import io.portero.journey.StepContext;
import io.portero.portal.CaptchaMode;
import io.portero.portal.CaptchaRule;
import io.portero.shared.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/// "No soy un robot" for the steps that may ask for it (B4): always, or from the answer on by which a network becomes suspicious, or
/// while the whole portal is guessed at.
@Component
class RobotCheck {

  private static final String FIELD = "captcha";

  private final Captcha captcha;
  private final CaptchaLimits limits;
  private final SprayDetector sprayDetector;

  RobotCheck(Captcha captcha, CaptchaLimits limits, SprayDetector sprayDetector) {
    this.captcha = captcha;
    this.limits = limits;
    this.sprayDetector = sprayDetector;
  }

  /// How the page asks now.
  CaptchaMode shown(CaptchaRule rule, StepContext context) {
    CaptchaMode mode = mode(rule, context);
    boolean spared =
        mode.asks()
            && rule.isAdaptive()
            && !limits.willNeedCaptcha(stepKey(context), network(context), rule.from())
            && !sprayDetector.isUnderAttack(context.portal().id());
    return spared ? CaptchaMode.NONE : mode;
  }

  /// The answer to the captcha, once all else is fit: looking at it uses it up. A page may not have asked although its answer
  /// needs one by now: then it comes again, with what was typed, and asks.
  void check(CaptchaRule rule, StepContext context, Answer answer, FormFields fields) {
    CaptchaMode mode = mode(rule, context);
    if (!fields.ok() || !mode.asks()) {
      return;
    }
    if (rule.isAdaptive()
        && !limits.needsCaptcha(stepKey(context), network(context), rule.from())
        && !sprayDetector.isUnderAttack(context.portal().id())) {
      return;
    }
    if (!answer.has("captchaPass") && rule.isAdaptive()) {
      fields.problem(Problem.at(FIELD, "problem.captcha-now"));
    } else if (inForm(answer) && !limits.admits(network(context), answer.all())) {
      fields.problem(Problem.at(FIELD, "problem.captcha-often"));
    } else if (!captcha.answer(mode, context.portal().id(), answer.browser(), answer.all())) {
      fields.problem(Problem.at(FIELD, "problem.captcha"));
    }
  }

  /// Our pictures where a journey began when the portal still used another house.
  private CaptchaMode mode(CaptchaRule rule, StepContext context) {
    boolean known = context.portal().captcha().filter(p -> p.mode() == rule.use()).isPresent();
    return captcha.shown(rule.use().isProvided() && !known ? CaptchaMode.IMAGES : rule.use());
  }

  /// Without scripts the answer itself comes with the form; with them a pass does.
  private static boolean inForm(Answer answer) {
    Map<String, String> all = answer.all();
    return all.getOrDefault("captchaPass", "").isEmpty()
        && !all.getOrDefault("challenge", "").isEmpty();
  }

  private static String stepKey(StepContext context) {
    String step = context.plan().step(context.journey().step()).type();
    return context.portal().id() + "/" + context.visit().kind().path() + "/" + step;
  }

  private static String network(StepContext context) {
    return context.visit().origin().network();
  }
}
