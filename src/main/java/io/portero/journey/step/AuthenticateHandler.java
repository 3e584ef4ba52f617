package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.KnownDevices;
import io.portero.account.LoginKey;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.credential.Credentials;
import io.portero.guard.Attempt;
import io.portero.guard.Claimant;
import io.portero.guard.LoginAttempt;
import io.portero.guard.SignInThrottle;
import io.portero.guard.ThrottleDecision;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.access.AccessRevocation;
import io.portero.journey.access.Claimants;
import io.portero.journey.notice.SignInNotices;
import io.portero.portal.JourneyKind;
import io.portero.portal.SecretPolicy;
import io.portero.portal.Step;
import io.portero.shared.Overloaded;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Password or PIN (A1, B13, C1). The try is counted before the comparison, and an unknown account costs the same
/// hash as a known one.
@Component
class AuthenticateHandler implements StepHandler<Step.Authenticate> {

  private final Accounts accounts;
  private final Credentials credentials;
  private final SignInThrottle throttle;
  private final GuessWatch watch;
  private final AccessRevocation revocation;
  private final RecognitionViews recognitionViews;
  private final SignInNotices notices;
  private final Audit audit;

  AuthenticateHandler(
      Accounts accounts,
      Credentials credentials,
      SignInThrottle throttle,
      GuessWatch watch,
      AccessRevocation revocation,
      RecognitionViews recognitionViews,
      SignInNotices notices,
      Audit audit) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.throttle = throttle;
    this.watch = watch;
    this.revocation = revocation;
    this.recognitionViews = recognitionViews;
    this.notices = notices;
    this.audit = audit;
  }

  @Override
  public View show(Step.Authenticate step, StepContext context) {
    Optional<Account> own = own(context);
    Optional<Fact.Asked> asked = context.facts().find(Fact.Asked.class);
    String user = own.map(Account::userName).or(() -> asked.map(Identities::shown)).orElse("");
    boolean askIdentity = own.isEmpty() && asked.isEmpty();
    return new View.Authenticate(
        askIdentity ? Identities.choices(context.portal(), step.kinds()) : List.of(),
        user,
        step.recognition() && !askIdentity
            ? Optional.of(recognitionViews.shown(context, user, account(context, asked)))
            : Optional.empty(),
        context.portal().identity().policy());
  }

  @Override
  public Prepared prepare(Step.Authenticate step, StepContext context, Answer answer) {
    FormFields fields = new FormFields(answer);
    Optional<Account> own = own(context);
    Optional<Fact.Asked> asked =
        own.isPresent()
            ? Optional.empty()
            : context
                .facts()
                .find(Fact.Asked.class)
                .or(() ->
                    Optional.of(Identities.read(context.portal(), step.kinds(), answer, fields)));
    fields.secret("secret");
    if (fields.ok() && isNoPin(context, answer)) {
      fields.problem(Problem.at("secret", "problem.pin-figures"));
    }
    if (!fields.ok()) {
      return new Prepared.Checked(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          fields.problems());
    }
    Optional<Account> account = own.or(() -> account(context, asked));
    Claimant claimant = claimant(context, own, asked, account);
    LoginAttempt guess =
        LoginAttempt.ofSecret(
            context.portal().id(),
            claimant.identifier(),
            answer.secret("secret"),
            context.visit().origin().address());
    Optional<KnownDevices.Try> device = device(context, account);
    Optional<ThrottleDecision> decision =
        device.isPresent() ? Optional.empty() : Optional.of(admission(guess, claimant));
    if (decision.isPresent() && decision.get().attempt().isEmpty()) {
      return new Prepared.Wait(decision.get().delay());
    }
    Optional<Attempt> attempt = decision.flatMap(ThrottleDecision::attempt);
    Optional<Instant> rightSince =
        rightSince(account.filter(_ -> attempt.map(Attempt::counts).orElse(true)), answer, device);
    watch.compared(context, guess, rightSince.isPresent());
    return new Prepared.Checked(
        account,
        rightSince,
        attempt,
        device
            .map(KnownDevices.Try::left)
            .or(() -> decision.map(ThrottleDecision::triesLeft))
            .orElse(0),
        device.map(KnownDevices.Try::device),
        List.of());
  }

  private static Claimant claimant(
      StepContext context,
      Optional<Account> own,
      Optional<Fact.Asked> asked,
      Optional<Account> account) {
    return own.map(a -> Claimants.inside(context, a))
        .orElseGet(() -> {
          Fact.Asked who = asked.orElseThrow();
          List<LoginKey> keys = who.keys(context.portal());
          return Claimants.of(context, keys, new TreeMap<>(who.typed()).toString(), account);
        });
  }

  /// Said of what was typed alone, before anybody is looked up: letters are no guess, and cost no try.
  private static boolean isNoPin(StepContext context, Answer answer) {
    return context.portal().identity().policy().type() == SecretPolicy.Type.PIN
        && !answer.secret("secret").reveal().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// First the pace of the whole portal, then that of the identity; a known device has neither to wait for.
  private ThrottleDecision admission(LoginAttempt guess, Claimant claimant) {
    Duration hold = watch.hold(guess);
    return hold.isPositive()
        ? new ThrottleDecision(hold, 0, Optional.empty())
        : throttle.begin(claimant);
  }

  /// Where the machine is too busy to compare, a known device gets its try back: it has few, and a flood must not use them up.
  private Optional<Instant> rightSince(
      Optional<Account> account, Answer answer, Optional<KnownDevices.Try> device) {
    UUID active =
        account.filter(a -> a.status() == Account.Status.ACTIVE).map(Account::id).orElse(null);
    try {
      return credentials.rightSince(active, answer.secret("secret"));
    } catch (Overloaded e) {
      device.ifPresent(spent -> revocation.devices().giveBack(spent.device()));
      throw e;
    }
  }

  @Override
  public Result answer(
      Step.Authenticate step, StepContext context, Answer answer, Prepared prepared) {
    Prepared.Checked checked = (Prepared.Checked) prepared;
    if (!checked.problems().isEmpty()) {
      return new Result.Refused(checked.problems());
    }
    UUID who = checked.account().map(Account::id).orElse(null);
    boolean right = who != null && isRightStill(who, checked);
    boolean opens = right && opens(context, checked);
    String result = right ? "ok" : "wrong";
    // on a device that is not known nobody is inside yet
    boolean halfWay = right && !opens && context.visit().kind() == JourneyKind.SIGN_IN;
    audit.record(
        new AuditRecord(
            halfWay ? AuditEvent.SECRET_RIGHT : AuditEvent.AUTHENTICATE,
            context.portal().id(),
            who,
            result,
            context.visit().origin(),
            Map.of()));
    if (!right) {
      notices.wrong(context, checked);
      return wrong(context, checked);
    }
    Account account = checked.account().orElseThrow();
    int triesBefore = checked.attempt().map(throttle::succeeded).orElse(0);
    if (!opens) {
      return new Result.Next(context.facts().with(Fact.Holder.of(account)));
    }
    notices.opened(context, account.id(), triesBefore);
    Secret session =
        revocation.beginnings().begin(account.id(), context.visit().origin()).orElseThrow();
    return new Result.SignedIn(account, session, false, Optional.empty());
  }

  /// A try on a device that the account's owner had remembered, where the portal knows devices.
  private Optional<KnownDevices.Try> device(StepContext context, Optional<Account> account) {
    return context.visit().kind() == JourneyKind.SIGN_IN && !isLast(context)
        ? revocation
            .devices()
            .spendTry(account.map(Account::id).orElse(null), context.visit().device())
        : Optional.empty();
  }

  private static boolean isLast(StepContext context) {
    return context.journey().step() == context.plan().size() - 1;
  }

  /// Whether nothing else has to be proved: there is no other step, or it is for devices that are not known.
  private boolean opens(StepContext context, Prepared.Checked checked) {
    return context.visit().kind() == JourneyKind.SIGN_IN
        && (isLast(context) || checked.device().filter(revocation.devices()::used).isPresent());
  }

  /// Between comparison and transaction the owner may have said "this was not me", or have changed the secret. Locks the account,
  /// and before its devices: whoever ends them locks in this order too.
  private boolean isRightStill(UUID account, Prepared.Checked checked) {
    return checked.right()
        && accounts.lockIfActive(account)
        && credentials.isSince(account, checked.rightSince().orElseThrow());
  }

  /// Beside the secret where nothing else is asked; else of the page, because any of it may be what is wrong.
  private Result wrong(StepContext context, Prepared.Checked checked) {
    boolean alone = own(context).isPresent() || context.facts().find(Fact.Asked.class).isPresent();
    boolean pin = context.portal().identity().policy().type() == SecretPolicy.Type.PIN;
    String key = !alone ? "problem.sign-in" : pin ? "problem.pin-wrong" : "problem.secret-wrong";
    return Result.refused(Problem.counted(alone ? "secret" : "", key, checked.triesLeft()));
  }

  /// The account of the session, where a person proves again who they are before a change.
  private Optional<Account> own(StepContext context) {
    return context.visit().kind() == JourneyKind.SIGN_IN
        ? Optional.empty()
        : context.visit().signedIn().flatMap(accounts::find);
  }

  private Optional<Account> account(StepContext context, Optional<Fact.Asked> asked) {
    List<LoginKey> keys = asked.map(a -> a.keys(context.portal())).orElse(List.of());
    return accounts.find(context.portal().id(), keys);
  }
}
