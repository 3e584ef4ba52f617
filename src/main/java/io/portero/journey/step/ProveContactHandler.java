package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.Accounts;
import io.portero.audit.Audit;
import io.portero.audit.Event;
import io.portero.journey.Answer;
import io.portero.journey.Fact;
import io.portero.journey.Facts;
import io.portero.journey.Here;
import io.portero.journey.Prepared;
import io.portero.journey.Result;
import io.portero.journey.View;
import io.portero.portal.JourneyKind;
import io.portero.portal.Step;
import io.portero.shared.Channel;
import io.portero.shared.Problem;
import io.portero.shared.Secret;
import io.portero.verification.Check;
import io.portero.verification.Codes;
import io.portero.verification.State;
import io.portero.verification.Subject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One code to mobile and mail at once, and a page to type it (B6, B7, C9). Who has an account already learns it only
/// here, after the proof (B14).
@Component
class ProveContactHandler implements StepHandler<Step.ProveContact> {

  private final Codes codes;
  private final WatchedCodes watched;
  private final Contacts contacts;
  private final CodeSender sender;
  private final Accounts accounts;
  private final Audit audit;

  ProveContactHandler(
      Codes codes,
      WatchedCodes watched,
      Contacts contacts,
      CodeSender sender,
      Accounts accounts,
      Audit audit) {
    this.codes = codes;
    this.watched = watched;
    this.contacts = contacts;
    this.sender = sender;
    this.accounts = accounts;
    this.audit = audit;
  }

  @Override
  public View show(Step.ProveContact step, Here here) {
    Contacts.Target target = contacts.of(here);
    State state = codes.state(subject(here, target), step.code());
    return new View.ProveContact(
        step.channels().contains(Channel.SMS) ? target.maskedMobile() : "",
        step.channels().contains(Channel.EMAIL) ? target.maskedEmail() : "",
        step.code().length(),
        step.code().digitsOnly(),
        state.untilResend().plusMillis(999).toSeconds(),
        state.triesLeft(),
        step.code().tries(),
        state.moreToday());
  }

  @Override
  public Facts enter(Step.ProveContact step, Here here) {
    Contacts.Target target = contacts.of(here);
    sender.send(here, step, subject(here, target), target);
    return here.facts();
  }

  @Override
  public Result answer(Step.ProveContact step, Here here, Answer answer, Prepared prepared) {
    if (answer.action().equals("resend")) {
      return resend(step, here);
    }
    Fields fields = new Fields(answer);
    fields.text("code", 40);
    if (!fields.ok()) {
      return new Result.Refused(fields.problems());
    }
    Subject subject = subject(here, contacts.of(here));
    Secret typed = answer.secret("code");
    Duration hold = watched.hold(here, subject, step.code(), typed);
    if (hold.isPositive()) {
      return new Result.Wait(hold);
    }
    Check check = watched.check(here, subject, step.code(), typed);
    String result = check instanceof Check.Right ? "ok" : "wrong";
    audit.record(
        new Event("check-code", here.portal().id(), null, result, here.visit().origin(), Map.of()));
    return switch (check) {
      case Check.Right() -> proved(here);
      case Check.Wrong(int left) ->
          Result.refused(Problem.at("code", "problem.code-wrong", "left", left));
      case Check.Blocked() -> Result.refused(Problem.at("code", "problem.code-blocked"));
      case Check.None _ -> Result.refused(Problem.at("code", "problem.code-expired"));
    };
  }

  private Result resend(Step.ProveContact step, Here here) {
    Contacts.Target target = contacts.of(here);
    return sender.send(here, step, subject(here, target), target)
        ? new Result.Again(here.facts())
        : Result.refused(Problem.ofPage("problem.no-resend"));
  }

  private Result proved(Here here) {
    Optional<Account> account =
        here.facts().find(Fact.Matched.class).flatMap(m -> accounts.ofMember(m.member()));
    boolean registering = here.visit().kind() == JourneyKind.REGISTER;
    if (registering && account.isPresent()) {
      return end(here, Fact.Ended.How.ALREADY_REGISTERED, account.get().userName());
    }
    if (!registering && account.isEmpty()) {
      return end(here, Fact.Ended.How.NOT_REGISTERED, "");
    }
    return new Result.Next(
        account.map(a -> here.facts().with(new Fact.Holder(a.id()))).orElse(here.facts()));
  }

  private static Result end(Here here, Fact.Ended.How how, String user) {
    return new Result.End(here.facts().with(new Fact.Ended(how, user, "")));
  }

  private static Subject subject(Here here, Contacts.Target target) {
    return new Subject(here.portal().id(), here.visit().kind().path(), target.owner());
  }
}
