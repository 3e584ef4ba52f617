package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.account.Sessions;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.guard.Claimant;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.View;
import io.portero.journey.access.Claimants;
import io.portero.journey.notice.SignInNotices;
import io.portero.portal.JourneyKind;
import io.portero.portal.SecretPolicy;
import io.portero.portal.Step;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Password or PIN at sign-in, and the re-authentication before a change on one's own page (A1, B13, C1). The try is counted before the comparison, and an unknown account costs the same
/// hash as a known one.
@Component
class AuthenticateHandler implements StepHandler<Step.Authenticate> {

  private final Accounts accounts;
  private final SecretCheck check;
  private final RecognitionViews recognitionViews;
  private final SignInNotices notices;
  private final Sessions sessions;
  private final Audit audit;

  AuthenticateHandler(
      Accounts accounts,
      SecretCheck check,
      RecognitionViews recognitionViews,
      SignInNotices notices,
      Sessions sessions,
      Audit audit) {
    this.accounts = accounts;
    this.check = check;
    this.recognitionViews = recognitionViews;
    this.notices = notices;
    this.sessions = sessions;
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
          Optional.empty(),
          0,
          Optional.empty(),
          fields.problems());
    }
    Optional<Account> account = own.or(() -> account(context, asked));
    Claimant claimant = claimant(context, own, asked, account);
    boolean knows = context.visit().kind() == JourneyKind.SIGN_IN && !isLast(context);
    return check.compare(context, claimant, account, answer.secret("secret"), knows);
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

  @Override
  public Result answer(
      Step.Authenticate step, StepContext context, Answer answer, Prepared prepared) {
    Prepared.Checked checked = (Prepared.Checked) prepared;
    if (!checked.problems().isEmpty()) {
      return new Result.Refused(checked.problems());
    }
    UUID who = checked.account().map(Account::id).orElse(null);
    boolean right = who != null && check.isRightStill(who, checked);
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
    int triesBefore = check.succeeded(context, checked);
    if (!opens) {
      return new Result.Next(context.facts().with(Fact.Holder.of(account)));
    }
    notices.opened(context, account.id(), triesBefore);
    Secret session = sessions.begin(account.id(), context.visit().origin()).orElseThrow();
    return new Result.SignedIn(account, session, false, Optional.empty());
  }

  private static boolean isLast(StepContext context) {
    return context.journey().step() == context.plan().size() - 1;
  }

  /// Whether nothing else has to be proved: there is no other step, or it is for devices that are not known.
  private boolean opens(StepContext context, Prepared.Checked checked) {
    return context.visit().kind() == JourneyKind.SIGN_IN
        && (isLast(context) || check.isOnKnownDevice(checked));
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

  @Override
  public Map<String, String> typedBefore(Step.Authenticate step, Facts facts) {
    return Identities.typedBefore(facts);
  }
}
