package io.portero.audit;

import java.util.Arrays;

/// Every kind of event that the record knows. The table in `docs/production.md` is made from these; its Spanish
/// twin is written by hand.
public enum AuditEvent {
  AUTHENTICATE(
      "authenticate",
      Subject.ACCOUNT,
      "Somebody tried to sign in, with a password or PIN or with the code for a new device."),
  SECRET_RIGHT(
      "secret-right",
      Subject.ACCOUNT,
      "A password or PIN was right on a device that is not known; a code is still to come."),
  NEW_DEVICE(
      "new-device",
      Subject.ACCOUNT,
      "A device got through sign-in for the first time, and its owner is told."),
  SIGN_OUT("sign-out", Subject.ACCOUNT, "Somebody signed out."),
  SESSION_ENDED(
      "session-ended",
      Subject.ACCOUNT,
      "Somebody ended one session on their own page; refused if it was not theirs or was over."),
  SESSIONS_ENDED(
      "sessions-ended",
      Subject.ACCOUNT,
      "Sessions were ended: the others of a person by themselves, or by an operator those of accounts."),
  DEVICE_REMOVED(
      "device-removed", Subject.ACCOUNT, "Somebody removed a known device on their own page."),
  TRIES_USED_UP(
      "tries-used-up",
      Subject.ACCOUNT,
      "An account's free tries to sign in were used up, and its owner is told."),
  SIGNED_IN_AFTER_TRIES(
      "signed-in-after-tries",
      Subject.ACCOUNT,
      "Somebody signed in after many wrong tries, and the owner is told."),
  GUESSING_ALARM(
      "guessing-alarm",
      Subject.PORTAL,
      "Guessing that goes wide was noticed: the same secret, one network, the whole portal, or codes."),
  CHECK_CODE("check-code", Subject.ACCOUNT, "A one-time code was compared."),
  MATCH_MEMBER(
      "match-member",
      Subject.PORTAL,
      "Typed personal data were compared with the organisation's members."),
  CONSENT_GIVEN("consent-given", Subject.ACCOUNT, "Somebody agreed to a text, in this version."),
  CONSENT_WITHDRAWN(
      "consent-withdrawn", Subject.ACCOUNT, "Somebody took back what they had agreed to."),
  REGISTERED("registered", Subject.ACCOUNT, "An account was made by a registration."),
  ALREADY_REGISTERED(
      "already-registered",
      Subject.ACCOUNT,
      "Somebody registered what has an account, and its owner is told."),
  INVITED("invited", Subject.ACCOUNT, "An operator invited the owner of an account."),
  INVITATION_REFUSED(
      "invitation-refused",
      Subject.ACCOUNT,
      "An invitation was ended by the button “this was not me”."),
  JOURNEY_STOPPED(
      "journey-stopped",
      Subject.JOURNEY,
      "A registration or recovery was ended by the button “this was not me”."),
  RECOVERY_REQUEST(
      "recovery-request",
      Subject.ACCOUNT,
      "A recovery was asked for, and a message was sent or kept back."),
  PASSWORD_CHANGED("password-changed", Subject.ACCOUNT, "An account got a new password or PIN."),
  IMAGE_CHANGED(
      "image-changed", Subject.ACCOUNT, "An account got another security image or phrase."),
  CONTACT_CHANGED(
      "contact-changed",
      Subject.ACCOUNT,
      "The organisation corrected an address or number of an account."),
  FROZEN("frozen", Subject.ACCOUNT, "An account was frozen by the button “this was not me”."),
  SUSPENDED("suspended", Subject.ACCOUNT, "An operator suspended an account."),
  REINSTATED("restored", Subject.ACCOUNT, "An operator reinstated a suspended account."),
  SUSPENSION_LIFTED(
      "suspension-lifted",
      Subject.ACCOUNT,
      "An operator lifted one reason for which an account is suspended; another is left."),
  MEMBER_SUSPENDED("member-frozen", Subject.MEMBER, "An operator suspended a member."),
  MEMBER_REINSTATED("member-thawed", Subject.MEMBER, "An operator reinstated a suspended member."),
  MEMBER_REMOVED("member-removed", Subject.MEMBER, "An operator removed a member."),
  KEYS_ROTATED("keys-rotated", Subject.INSTALLATION, "A new master key took over."),
  KEY_FORGOTTEN("key-forgotten", Subject.INSTALLATION, "An old master key was forgotten."),
  SMS_ALARM("sms-alarm", Subject.PORTAL, "The SMS that a portal may send in a day are used up.");

  /// Whom or what an event is about.
  public enum Subject {
    ACCOUNT("an account, where there is one"),
    MEMBER("a member, by its id in the details"),
    JOURNEY("a journey"),
    PORTAL("a portal as a whole"),
    INSTALLATION("the installation; in the record of every portal");

    private final String text;

    Subject(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private final String label;
  private final Subject subject;
  private final String meaning;

  AuditEvent(String label, Subject subject, String meaning) {
    this.label = label;
    this.subject = subject;
    this.meaning = meaning;
  }

  /// How it stands in the record. Never to be changed: rows are not either.
  public String label() {
    return label;
  }

  public Subject subject() {
    return subject;
  }

  /// In a sentence.
  public String meaning() {
    return meaning;
  }

  /// @throws IllegalArgumentException if there is none of this name
  public static AuditEvent labelled(String label) {
    return Arrays.stream(values())
        .filter(event -> event.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no event is called " + label));
  }
}
