package io.portero.journey.access;

import io.portero.account.Account;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.Sessions;
import io.portero.audit.Audit;
import io.portero.audit.AuditEvent;
import io.portero.audit.AuditRecord;
import io.portero.credential.Credentials;
import io.portero.credential.Hashed;
import io.portero.guard.SignInThrottle;
import io.portero.journey.Fact;
import io.portero.journey.Result;
import io.portero.journey.StepContext;
import io.portero.journey.notice.OwnerNotices;
import io.portero.portal.JourneyKind;
import io.portero.recognition.Recognitions;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What happens when an account gets a new secret, whichever journey led there (A9, security.md 4): every session,
/// link, code and half-finished journey of the account ends, nobody is signed in by it, and the owner is told.
@Component
public class SecretChange {

  private final Credentials credentials;
  private final Recognitions recognitions;
  private final Accounts accounts;
  private final AccountStates states;
  private final AccessRevocation revocation;
  private final Sessions sessions;
  private final SignInThrottle throttle;
  private final OwnerNotices notices;
  private final Audit audit;

  SecretChange(
      Credentials credentials,
      Recognitions recognitions,
      Accounts accounts,
      AccountStates states,
      AccessRevocation revocation,
      Sessions sessions,
      SignInThrottle throttle,
      OwnerNotices notices,
      Audit audit) {
    this.credentials = credentials;
    this.recognitions = recognitions;
    this.accounts = accounts;
    this.states = states;
    this.revocation = revocation;
    this.sessions = sessions;
    this.throttle = throttle;
    this.notices = notices;
    this.audit = audit;
  }

  /// Only who is signed in and changes the secret of their own accord may keep the devices that are known; not who came by a
  /// recovery, for then somebody else may have had the account.
  public boolean mayKeepDevices(StepContext context, Account account) {
    return context.visit().kind() == JourneyKind.CHANGE && revocation.hasDevices(account);
  }

  public Result replaceSecret(
      StepContext context, Account account, Hashed hashed, boolean keepDevices) {
    revocation.endJourneys(account, context.journey().id());
    if (!opens(context.visit().kind(), account.id())) {
      return new Result.Gone();
    }
    credentials.replace(account.id(), hashed);
    if (!keepDevices || !mayKeepDevices(context, account)) {
      revocation.endDevices(account);
    }
    revocation.end(account);
    throttle.startAgain(Claimants.owner(context, account.id()));
    chooseRecognition(context, account);
    Result.Next done = done(context, account, AuditEvent.PASSWORD_CHANGED);
    // whoever changes it of their own accord has just proved who they are, and goes on in this
    // browser
    return context.visit().kind() == JourneyKind.CHANGE
        ? sessions
            .goOn(account.id(), context.visit().origin())
            .<Result>map(session -> new Result.Changed(done.facts(), session))
            .orElse(done)
        : done;
  }

  /// Each way opens what it is for and nothing else, whatever the account has become since; locks its row.
  private boolean opens(JourneyKind kind, UUID account) {
    return switch (kind) {
      case INVITE -> states.openInvited(account);
      case RECOVER -> states.openRecovered(account);
      case CHANGE -> accounts.lockIfActive(account);
      case REGISTER, SIGN_IN, CHANGE_IMAGE -> throw new IllegalStateException(kind.path());
    };
  }

  /// A new account exists and has its secret (B12, C9).
  public Result registered(StepContext context, Account account, Hashed hashed) {
    keep(context, account, hashed);
    return done(context, account, AuditEvent.REGISTERED);
  }

  /// Secret, and image and phrase where the journey asked for them; nobody is told.
  public void keep(StepContext context, Account account, Hashed hashed) {
    credentials.replace(account.id(), hashed);
    chooseRecognition(context, account);
  }

  /// Image and phrase, where the journey asked for them (B8, B9).
  private void chooseRecognition(StepContext context, Account account) {
    context
        .facts()
        .find(Fact.Chosen.class)
        .ifPresent(
            c -> recognitions.choose(context.portal().id(), account.id(), c.image(), c.phrase()));
  }

  private Result.Next done(StepContext context, Account account, AuditEvent what) {
    tell(context, account, what);
    var ended = new Fact.Ended(Fact.Ended.How.DONE, account.userName(), account.email().masked());
    return new Result.Next(context.facts().with(ended));
  }

  /// Every address on file is told by the message that is called as the event, with time, place and what to do if it was not them.
  public void tell(StepContext context, Account account, AuditEvent what) {
    record(context, account, what);
    notices.tell(context, account, what.label());
  }

  /// What was done, for the record alone.
  public void record(StepContext context, Account account, AuditEvent what) {
    audit.record(
        new AuditRecord(
            what,
            context.portal().id(),
            account.id(),
            "ok",
            context.visit().origin(),
            Map.of("journey", context.visit().kind().path())));
  }
}
