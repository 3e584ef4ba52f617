package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.LoginKeys;
import io.portero.credential.Hashed;
import io.portero.guard.CodeAttempts;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.access.SecretChange;
import io.portero.journey.notice.RecoveryCodes;
import io.portero.journey.notice.RecoveryRequests;
import io.portero.portal.CaptchaMode;
import io.portero.portal.CaptchaRule;
import io.portero.portal.Portal;
import io.portero.portal.Step;
import io.portero.shared.Overloaded;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;
import io.portero.verification.CodeCheck;
import io.portero.verification.CodeSubject;
import io.portero.verification.Codes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Code, identity and new password on one page (C4). The code is looked up by account, then compared: never by code
/// alone. Wrong, old, used and never sent look alike, for accounts that are and that are not. The mail's link opens the same page, where
/// nothing but the password is asked.
@Component
class ResetByCodeHandler implements StepHandler<Step.ResetByCode> {

  private final RecoveryRequests recoveryRequests;
  private final Accounts accounts;
  private final CodeAttempts attempts;
  private final WatchedCodes codes;
  private final NewSecret secrets;
  private final SecretChange secretChange;
  private final RobotCheck robots;
  private final ResetByLink byLink;
  private final Clock clock;

  ResetByCodeHandler(
      RecoveryRequests recoveryRequests,
      Accounts accounts,
      CodeAttempts attempts,
      WatchedCodes codes,
      NewSecret secrets,
      SecretChange secretChange,
      RobotCheck robots,
      ResetByLink byLink,
      Clock clock) {
    this.recoveryRequests = recoveryRequests;
    this.accounts = accounts;
    this.attempts = attempts;
    this.codes = codes;
    this.secrets = secrets;
    this.secretChange = secretChange;
    this.robots = robots;
    this.byLink = byLink;
    this.clock = clock;
  }

  @Override
  public View show(Step.ResetByCode step, StepContext context) {
    if (byLink.cameHere(context)) {
      return byLink.show(context);
    }
    Optional<Fact.Asked> asked = context.facts().find(Fact.Asked.class);
    return new View.ResetByCode(
        asked
            .map(Fact.Asked::email)
            .filter(e -> !e.isEmpty())
            .map(e -> e.substring(e.indexOf('@'))),
        asked.map(Identities::shown).orElse(""),
        step.code().length(),
        wait(step, context).plusMillis(999).toSeconds(),
        context.portal().identity().policy(),
        robots.shown(step.captcha(), context),
        earned(context));
  }

  /// The page that asked for the code has seen to it that a person asks: that is good for one answer here, and not for each
  /// code that is sent again.
  private static Optional<View.Earned> earned(StepContext context) {
    if (context.journey().revision() != 1) {
      return Optional.empty();
    }
    Optional<CaptchaMode> asked =
        context
            .plan()
            .find(Step.Identify.class)
            .map(Step.Identify::captcha)
            .filter(rule -> !rule.isAdaptive())
            .map(CaptchaRule::use);
    return context
        .facts()
        .find(Fact.Sent.class)
        .flatMap(sent -> asked.map(by -> new View.Earned(context.journey().id(), by, sent.at())));
  }

  @Override
  public Facts enter(Step.ResetByCode step, StepContext context) {
    Optional<Fact.Asked> asked = context.facts().find(Fact.Asked.class);
    asked.ifPresent(a -> {
      recoveryRequests.ask(context, a);
      List<LoginKey> keys = a.keys(context.portal());
      attempts.asked(typist(step, context, LoginKeys.canonical(keys, "")));
    });
    return asked.isPresent()
        ? context.facts().with(new Fact.Sent(clock.instant()))
        : context.facts();
  }

  /// Outside the transaction: a list of breached passwords may be asked, a right code earns the hash of the new password, and the rows that
  /// count tries are locked for one statement only, however many type at once.
  @Override
  public Prepared prepare(Step.ResetByCode step, StepContext context, Answer answer) {
    if (byLink.cameHere(context)) {
      return byLink.prepare(context, answer);
    }
    if (answer.action().equals("resend")) {
      return new Prepared.Nothing();
    }
    FormFields fields = new FormFields(answer);
    Secret typed = fields.code("code", step.code());
    List<LoginKey> keys = Identities.any(context.portal(), answer, fields);
    secrets
        .problems(context.portal().identity().policy(), answer, List.of(answer.text("login")))
        .forEach(fields::problem);
    robots.check(step.captcha(), context, answer, fields);
    if (!fields.ok()) {
      return new Prepared.CodeTyped(Optional.empty(), 0, fields.problems());
    }
    String identifier = identifier(keys, answer);
    Duration hold = codes.hold(context, identifier, step.code(), typed);
    return hold.isPositive()
        ? new Prepared.Wait(hold)
        : counted(step, context, answer, keys, typed);
  }

  private Prepared counted(
      Step.ResetByCode step,
      StepContext context,
      Answer answer,
      List<LoginKey> keys,
      Secret typed) {
    String identifier = identifier(keys, answer);
    CodeAttempts.Typist typist = typist(step, context, identifier);
    Optional<Integer> left = attempts.spend(typist);
    if (left.isEmpty()) {
      return new Prepared.CodeTyped(Optional.empty(), 0, List.of());
    }
    Optional<Account> account = accounts.find(context.portal().id(), keys);
    CodeSubject subject =
        account
            .map(a -> RecoveryCodes.subject(context.portal(), a))
            .orElseGet(() -> nobody(context.portal(), identifier));
    Codes.Compared code = codes.anywhere(context, subject, identifier, step.code(), typed);
    Optional<Prepared.RightCode> right =
        account
            .filter(a -> code.check() instanceof CodeCheck.Right && a.status().isRecoverable())
            .map(a -> new Prepared.RightCode(a, typist, code, hashed(a, answer, typist, code)));
    return new Prepared.CodeTyped(right, left.get(), List.of());
  }

  /// Only a right code earns it: whoever sends nonsense cannot keep the machine busy. Where it is too busy, or the secret is the current
  /// one, the try was none.
  private Optional<Hashed> hashed(
      Account owner, Answer answer, CodeAttempts.Typist typist, Codes.Compared code) {
    try {
      if (secrets.isCurrent(owner, answer)) {
        giveBack(typist, code);
        return Optional.empty();
      }
      return Optional.of(secrets.hash(answer));
    } catch (Overloaded e) {
      giveBack(typist, code);
      throw e;
    }
  }

  /// Of what is shown, and of the code's own count: else it would be blocked after some of them, and called wrong.
  private void giveBack(CodeAttempts.Typist typist, Codes.Compared code) {
    attempts.right(typist);
    codes.giveBack(code);
  }

  @Override
  public Result answer(
      Step.ResetByCode step, StepContext context, Answer answer, Prepared prepared) {
    if (prepared instanceof Prepared.Fresh secret) {
      return byLink.answer(context, secret);
    }
    if (!(prepared instanceof Prepared.CodeTyped code)) {
      return resend(step, context);
    }
    if (!code.problems().isEmpty()) {
      return new Result.Refused(code.problems());
    }
    if (code.right().filter(right -> right.hashed().isEmpty()).isPresent()) {
      return Result.refusedAfterCaptcha(NewSecret.notNew()); // the code stays good
    }
    return code.right()
        .filter(this::use)
        .map(right -> replace(context, right))
        .orElseGet(() -> useless(code.triesLeft()));
  }

  /// The account's row first: whoever ends its codes has it too.
  private boolean use(Prepared.RightCode right) {
    return accounts.lock(right.account().id()).isPresent() && codes.use(right.code());
  }

  private Result replace(StepContext context, Prepared.RightCode right) {
    Hashed hashed = right.hashed().orElseThrow();
    Result done = secretChange.replaceSecret(context, right.account(), hashed, false);
    attempts.right(right.typist()); // last: its network waits for it
    return done;
  }

  /// One text for what was typed, however it was spelt and whether there is such an account or not.
  private static String identifier(List<LoginKey> keys, Answer answer) {
    return LoginKeys.canonical(keys, answer.text("login"));
  }

  private static CodeAttempts.Typist typist(
      Step.ResetByCode step, StepContext context, String identifier) {
    return new CodeAttempts.Typist(
        context.portal().id(),
        identifier,
        context.visit().browserKey(),
        context.visit().origin().network(),
        step.code().tries());
  }

  private static CodeSubject nobody(Portal portal, String identifier) {
    return new CodeSubject(
        portal.id(),
        RecoveryCodes.PURPOSE,
        "nobody:" + Tokens.derived("nobody", identifier).reveal());
  }

  private static Result useless(int left) {
    return Result.refusedAfterCaptcha(Problem.counted("code", "problem.code-useless", left));
  }

  /// Without an identity asked for here (C5) there is nothing to send again: back to where it is asked.
  private Result resend(Step.ResetByCode step, StepContext context) {
    Optional<Fact.Asked> asked = context.facts().find(Fact.Asked.class);
    if (asked.isEmpty()) {
      return new Result.Restart();
    }
    return wait(step, context).isPositive()
        ? Result.refused(Problem.ofPage("problem.no-resend"))
        : new Result.Again(enter(step, context));
  }

  private Duration wait(Step.ResetByCode step, StepContext context) {
    return context
        .facts()
        .find(Fact.Sent.class)
        .map(sent -> step.code().untilResend(sent.at(), clock.instant()))
        .orElse(Duration.ZERO);
  }
}
