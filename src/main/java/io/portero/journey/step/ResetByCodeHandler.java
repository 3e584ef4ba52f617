package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.LoginKeys;
import io.portero.guard.Claimant;
import io.portero.guard.CodeAttempts;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Here;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.View;
import io.portero.portal.CaptchaMode;
import io.portero.portal.CaptchaRule;
import io.portero.portal.Portal;
import io.portero.portal.Step;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.verification.Check;
import io.portero.verification.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Code, identity and new password on one page (C4). The code is looked up by account, then compared: never by code
/// alone. Wrong, old, used and never sent look alike, for accounts that are and that are not. The mail's link opens the same page, where
/// nothing but the password is asked.
@Component
class ResetByCodeHandler implements StepHandler<Step.ResetByCode> {

  private static final String PURPOSE = "reset";

  private final Recoveries recoveries;
  private final Accounts accounts;
  private final CodeAttempts attempts;
  private final WatchedCodes codes;
  private final NewSecret secrets;
  private final Completion completion;
  private final RobotCheck robots;
  private final ResetByLink byLink;
  private final Clock clock;

  ResetByCodeHandler(
      Recoveries recoveries,
      Accounts accounts,
      CodeAttempts attempts,
      WatchedCodes codes,
      NewSecret secrets,
      Completion completion,
      RobotCheck robots,
      ResetByLink byLink,
      Clock clock) {
    this.recoveries = recoveries;
    this.accounts = accounts;
    this.attempts = attempts;
    this.codes = codes;
    this.secrets = secrets;
    this.completion = completion;
    this.robots = robots;
    this.byLink = byLink;
    this.clock = clock;
  }

  static Subject subject(Portal portal, Account account) {
    return new Subject(portal.id(), PURPOSE, account.id().toString(), "epoch:" + account.epoch());
  }

  @Override
  public View show(Step.ResetByCode step, Here here) {
    if (byLink.cameHere(here)) {
      return byLink.show(here);
    }
    Optional<Fact.Asked> asked = here.facts().find(Fact.Asked.class);
    return new View.ResetByCode(
        asked
            .map(Fact.Asked::email)
            .filter(e -> !e.isEmpty())
            .map(e -> e.substring(e.indexOf('@'))),
        asked.map(Identities::shown).orElse(""),
        step.code().length(),
        wait(step, here).plusMillis(999).toSeconds(),
        here.portal().identity().policy(),
        robots.shown(step.captcha(), here),
        earned(here));
  }

  /// The page that asked for the code has seen to it that a person asks: that is good for one answer here, and not for each
  /// code that is sent again.
  private static Optional<View.Earned> earned(Here here) {
    if (here.journey().revision() != 1) {
      return Optional.empty();
    }
    Optional<CaptchaMode> asked =
        here.plan().steps().stream()
            .filter(Step.Identify.class::isInstance)
            .map(s -> ((Step.Identify) s).captcha())
            .filter(rule -> !rule.isAdaptive())
            .map(CaptchaRule::use)
            .findFirst();
    return here.facts()
        .find(Fact.Sent.class)
        .flatMap(sent -> asked.map(by -> new View.Earned(here.journey().id(), by, sent.at())));
  }

  @Override
  public Facts enter(Step.ResetByCode step, Here here) {
    Optional<Fact.Asked> asked = here.facts().find(Fact.Asked.class);
    asked.ifPresent(a -> {
      recoveries.ask(here, a);
      List<LoginKey> keys = Identities.keys(here.portal(), a);
      attempts.asked(typist(step, here, LoginKeys.canonical(keys, "")));
    });
    return asked.isPresent() ? here.facts().with(new Fact.Sent(clock.instant())) : here.facts();
  }

  /// Outside the transaction, for a list of breached passwords may be asked.
  @Override
  public Prepared prepare(Step.ResetByCode step, Here here, Answer answer) {
    if (byLink.cameHere(here)) {
      return byLink.prepare(here, answer);
    }
    if (answer.action().equals("resend")) {
      return new Prepared.Nothing();
    }
    List<String> personal = List.of(answer.text("login"));
    return new Prepared.Fresh(
        Optional.empty(), secrets.problems(here.portal().identity().policy(), answer, personal));
  }

  @Override
  public Result answer(Step.ResetByCode step, Here here, Answer answer, Prepared prepared) {
    if (!(prepared instanceof Prepared.Fresh secret)) {
      return resend(step, here);
    }
    if (byLink.cameHere(here)) {
      return byLink.answer(here, secret);
    }
    Fields fields = new Fields(answer);
    Secret typed = fields.code("code", step.code());
    List<LoginKey> keys = Identities.any(here.portal(), answer, fields);
    secret.problems().forEach(fields::problem);
    robots.check(step.captcha(), here, answer, fields);
    if (!fields.ok()) {
      return new Result.Refused(fields.problems());
    }
    return redeem(step, here, answer, keys, typed);
  }

  /// Only a right code earns the hash of the new password, inside the transaction, where there is one such code at most:
  /// whoever sends nonsense, or one code many times, cannot keep the machine busy.
  private Result redeem(
      Step.ResetByCode step, Here here, Answer answer, List<LoginKey> keys, Secret typed) {
    Optional<Account> account = accounts.find(here.portal().id(), keys);
    Claimant who = Claimants.of(here, keys, answer.text("login"), account);
    Duration hold = codes.hold(here, who.identifier(), step.code(), typed);
    if (hold.isPositive()) {
      return new Result.Wait(hold);
    }
    CodeAttempts.Typist typist = typist(step, here, who.identifier());
    Optional<Integer> left = attempts.spend(typist);
    if (left.isEmpty()) {
      return useless(0);
    }
    Subject subject =
        account.map(a -> subject(here.portal(), a)).orElseGet(() -> nobody(here.portal(), who));
    Check check = codes.anywhere(here, subject, who.identifier(), step.code(), typed);
    Optional<Account> opened = account.filter(a -> a.status().isRecoverable());
    if (check instanceof Check.Right && opened.isPresent()) {
      attempts.right(typist);
      return completion.replaceSecret(here, opened.get(), secrets.hash(answer), false);
    }
    return useless(left.get());
  }

  private static CodeAttempts.Typist typist(Step.ResetByCode step, Here here, String identifier) {
    return new CodeAttempts.Typist(
        here.portal().id(),
        identifier,
        Claimants.browser(here),
        Claimants.network(here),
        step.code().tries());
  }

  private static Subject nobody(Portal portal, Claimant who) {
    return new Subject(
        portal.id(), PURPOSE, "nobody:" + Tokens.derived("nobody", who.identifier()).reveal());
  }

  private static Result useless(int left) {
    return Result.refusedAfterCaptcha(Problem.counted("code", "problem.code-useless", left));
  }

  /// Without an identity asked for here (C5) there is nothing to send again: back to where it is asked.
  private Result resend(Step.ResetByCode step, Here here) {
    Optional<Fact.Asked> asked = here.facts().find(Fact.Asked.class);
    if (asked.isEmpty()) {
      return new Result.Restart();
    }
    return wait(step, here).isPositive()
        ? Result.refused(Problem.ofPage("problem.no-resend"))
        : new Result.Again(enter(step, here));
  }

  private Duration wait(Step.ResetByCode step, Here here) {
    return here.facts()
        .find(Fact.Sent.class)
        .map(s -> Duration.between(clock.instant(), s.at().plus(step.code().resendWait())))
        .filter(Duration::isPositive)
        .map(left -> Collections.min(List.of(left, step.code().resendWait())))
        .orElse(Duration.ZERO);
  }
}
