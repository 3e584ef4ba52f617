package io.portero.journey.step;

import io.portero.account.Account;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.audit.Audit;
import io.portero.audit.Event;
import io.portero.credential.Credentials;
import io.portero.credential.Hashed;
import io.portero.guard.Attempts;
import io.portero.journey.Fact;
import io.portero.journey.Here;
import io.portero.journey.Result;
import io.portero.portal.JourneyKind;
import io.portero.recognition.Recognitions;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What happens when an account gets a new secret, whichever journey led there (A9, security.md 4): every session,
/// link, code and half-finished journey of the account ends, nobody is signed in by it, and the owner is told.
@Component
class Completion {

  private final Credentials credentials;
  private final Recognitions recognitions;
  private final Accounts accounts;
  private final AccountStates states;
  private final WaysIn waysIn;
  private final Attempts attempts;
  private final OwnerNotices notices;
  private final Audit audit;

  Completion(
      Credentials credentials,
      Recognitions recognitions,
      Accounts accounts,
      AccountStates states,
      WaysIn waysIn,
      Attempts attempts,
      OwnerNotices notices,
      Audit audit) {
    this.credentials = credentials;
    this.recognitions = recognitions;
    this.accounts = accounts;
    this.states = states;
    this.waysIn = waysIn;
    this.attempts = attempts;
    this.notices = notices;
    this.audit = audit;
  }

  /// Only who is signed in and changes the secret of their own accord may keep the devices that are known; not who came by a
  /// recovery, for then somebody else may have had the account.
  boolean mayKeepDevices(Here here, Account account) {
    return here.visit().kind() == JourneyKind.CHANGE && waysIn.devices().any(account.id());
  }

  Result replaceSecret(Here here, Account account, Hashed hashed, boolean keepDevices) {
    waysIn.endJourneys(account, here.journey().id());
    if (!opens(here.visit().kind(), account.id())) {
      return new Result.Gone();
    }
    credentials.replace(account.id(), hashed);
    if (!keepDevices || !mayKeepDevices(here, account)) {
      waysIn.endDevices(account);
    }
    waysIn.end(account);
    attempts.startAgain(Claimants.owner(here, account.id()));
    chooseRecognition(here, account);
    Result.Next done = done(here, account, "password-changed");
    // whoever changes it of their own accord has just proved who they are, and goes on in this
    // browser
    return here.visit().kind() == JourneyKind.CHANGE
        ? waysIn
            .beginnings()
            .begin(account.id(), here.visit().origin())
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
  Result registered(Here here, Account account, Hashed hashed) {
    keep(here, account, hashed);
    return done(here, account, "registered");
  }

  /// Secret, and image and phrase where the journey asked for them; nobody is told.
  void keep(Here here, Account account, Hashed hashed) {
    credentials.replace(account.id(), hashed);
    chooseRecognition(here, account);
  }

  /// Image and phrase, where the journey asked for them (B8, B9).
  private void chooseRecognition(Here here, Account account) {
    here.facts()
        .find(Fact.Chosen.class)
        .ifPresent(
            c -> recognitions.choose(here.portal().id(), account.id(), c.image(), c.phrase()));
  }

  private Result.Next done(Here here, Account account, String what) {
    tell(here, account, what);
    var ended = new Fact.Ended(Fact.Ended.How.DONE, account.userName(), account.email().masked());
    return new Result.Next(here.facts().with(ended));
  }

  /// Every address on file is told, with time, place and what to do if it was not them.
  void tell(Here here, Account account, String what) {
    record(here, account, what);
    notices.tell(here, account, what);
  }

  /// What was done, for the record alone.
  void record(Here here, Account account, String what) {
    audit.record(
        new Event(
            what,
            here.portal().id(),
            account.id(),
            "ok",
            here.visit().origin(),
            Map.of("journey", here.visit().kind().path())));
  }
}
