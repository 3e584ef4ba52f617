package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.account.LoginKey;
import io.portero.audit.Audit;
import io.portero.audit.Event;
import io.portero.credential.Credentials;
import io.portero.guard.Admission;
import io.portero.guard.Attempts;
import io.portero.guard.Guess;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Here;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.View;
import io.portero.portal.JourneyKind;
import io.portero.portal.SecretPolicy;
import io.portero.portal.Step;
import io.portero.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Password or PIN (A1, B13, C1). The try is counted before the comparison, and an unknown account costs the same
/// hash as a known one.
@Component
class AuthenticateHandler implements StepHandler<Step.Authenticate> {

  private final Accounts accounts;
  private final Credentials credentials;
  private final Attempts attempts;
  private final GuessWatch watch;
  private final Recognising recognising;
  private final Audit audit;

  AuthenticateHandler(
      Accounts accounts,
      Credentials credentials,
      Attempts attempts,
      GuessWatch watch,
      Recognising recognising,
      Audit audit) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.attempts = attempts;
    this.watch = watch;
    this.recognising = recognising;
    this.audit = audit;
  }

  @Override
  public View show(Step.Authenticate step, Here here) {
    Optional<Account> own = own(here);
    Optional<Fact.Asked> asked = here.facts().find(Fact.Asked.class);
    String user = own.map(Account::userName).or(() -> asked.map(Identities::shown)).orElse("");
    boolean askIdentity = own.isEmpty() && asked.isEmpty();
    return new View.Authenticate(
        askIdentity ? Identities.choices(here.portal(), step.kinds()) : List.of(),
        user,
        step.recognition() && !askIdentity
            ? Optional.of(recognising.shown(here, user, account(here, asked)))
            : Optional.empty(),
        here.portal().identity().policy());
  }

  @Override
  public Prepared prepare(Step.Authenticate step, Here here, Answer answer) {
    Fields fields = new Fields(answer);
    Optional<Account> own = own(here);
    Optional<Fact.Asked> asked =
        own.isPresent()
            ? Optional.empty()
            : here.facts()
                .find(Fact.Asked.class)
                .or(() ->
                    Optional.of(Identities.read(here.portal(), step.kinds(), answer, fields)));
    if (answer.secret("secret").isEmpty()) {
      fields.problem(Problem.at("secret", "problem.required"));
    }
    if (!fields.ok()) {
      return new Prepared.Checked(Optional.empty(), false, "", 0, fields.problems());
    }
    Optional<Account> account = own.or(() -> account(here, asked));
    String subject =
        account
            .map(a -> "account:" + a.id())
            .orElseGet(() -> "nobody:" + asked.map(a -> Identities.keys(here.portal(), a)));
    Guess guess =
        Guess.ofSecret(
            here.portal().id(), subject, answer.secret("secret"), here.visit().origin().address());
    Duration hold = watch.hold(guess);
    if (hold.isPositive()) {
      return new Prepared.Wait(hold);
    }
    Admission admission = attempts.begin(here.portal().id(), subject);
    if (!admission.allowed()) {
      return new Prepared.Wait(admission.delay());
    }
    UUID active =
        account.filter(a -> a.status() == Account.Status.ACTIVE).map(Account::id).orElse(null);
    boolean right = credentials.verify(active, answer.secret("secret"));
    watch.compared(here, guess, right);
    return new Prepared.Checked(account, right, subject, admission.triesLeft(), List.of());
  }

  @Override
  public Result answer(Step.Authenticate step, Here here, Answer answer, Prepared prepared) {
    Prepared.Checked checked = (Prepared.Checked) prepared;
    if (!checked.problems().isEmpty()) {
      return new Result.Refused(checked.problems());
    }
    UUID who = checked.account().map(Account::id).orElse(null);
    boolean right = checked.right() && who != null && !frozenMeanwhile(here, who);
    String result = right ? "ok" : "wrong";
    audit.record(
        new Event(
            "authenticate", here.portal().id(), who, result, here.visit().origin(), Map.of()));
    if (!right) {
      return wrong(here, checked);
    }
    Account account = checked.account().orElseThrow();
    attempts.succeeded(here.portal().id(), checked.subject());
    if (here.visit().kind() != JourneyKind.SIGN_IN) {
      return new Result.Next(here.facts().with(new Fact.Holder(account.id())));
    }
    return new Result.SignedIn(account);
  }

  /// Between comparison and transaction the owner may have said "this was not me".
  private boolean frozenMeanwhile(Here here, UUID account) {
    return here.visit().kind() == JourneyKind.SIGN_IN && !accounts.signedIn(account);
  }

  /// Beside the secret where nothing else is asked; else of the page, because any of it may be what is wrong.
  private Result wrong(Here here, Prepared.Checked checked) {
    boolean alone = own(here).isPresent() || here.facts().find(Fact.Asked.class).isPresent();
    boolean pin = here.portal().identity().policy().type() == SecretPolicy.Type.PIN;
    String key = !alone ? "problem.sign-in" : pin ? "problem.pin-wrong" : "problem.secret-wrong";
    return Result.refused(Problem.counted(alone ? "secret" : "", key, checked.triesLeft()));
  }

  /// The account of the session, where a person proves again who they are before a change.
  private Optional<Account> own(Here here) {
    return here.visit().kind() == JourneyKind.SIGN_IN
        ? Optional.empty()
        : here.visit().signedIn().flatMap(accounts::find);
  }

  private Optional<Account> account(Here here, Optional<Fact.Asked> asked) {
    List<LoginKey> keys = asked.map(a -> Identities.keys(here.portal(), a)).orElse(List.of());
    return accounts.find(here.portal().id(), keys);
  }
}
