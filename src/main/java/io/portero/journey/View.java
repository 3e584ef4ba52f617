package io.portero.journey;

import io.portero.portal.CaptchaMode;
import io.portero.portal.DocumentType;
import io.portero.portal.Entity;
import io.portero.portal.IdentityForm;
import io.portero.portal.LegalDocument;
import io.portero.portal.SecretPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What one page of a journey shows beside the form: one record per page, one template per record.
///
/// Names of form fields: `kind`, `documentType`, `documentNumber`, `user`, `login`, `email`, `entity`, `issuedOn`
/// (ISO), `mobile`, `name`; `consent-{purpose}`, `accept`, `remember`, `keepDevices` (checkboxes, value `yes`); hidden
/// beside the first two, which versions were shown: `consent-{purpose}-text`, `accept-text`; `image`, `phrase`, `userName`;
/// secrets, never written back: `code`, `secret`, `secretAgain`. Hidden in every form: `revision`, `start`. Buttons:
/// none for the main one, else `action` = `resend`, `have-code`, `leave`.
public sealed interface View {

  /// How the page asks to prove that one is no robot (B4).
  default CaptchaMode captcha() {
    return CaptchaMode.NONE;
  }

  /// What earned a pass for this page's captcha already, seconds before.
  default Optional<Earned> earned() {
    return Optional.empty();
  }

  /// @param id of the journey, @param by how the page before asked, @param at when it was answered
  record Earned(UUID id, CaptchaMode by, Instant at) {}

  /// @param kinds offered; one alone is not asked for
  record Identify(List<KindChoice> kinds, boolean email, boolean haveCode, CaptchaMode captcha)
      implements View {}

  /// @param today latest date of issue
  record MatchMember(
      List<Entity> entities, List<DocumentType> documentTypes, LocalDate today, CaptchaMode captcha)
      implements View {}

  record Describe(DocumentType documentType, CaptchaMode captcha) implements View {}

  /// @param mobile masked, @param email masked: where the code will go
  record Consent(List<ConsentItem> items, String mobile, String email) implements View {}

  /// @param mobile masked, empty if no SMS was sent; @param email masked, likewise
  /// @param withoutSms whether an SMS would have gone, but none is left for today
  /// @param length of the code, @param digitsOnly for the telephone's keyboard
  /// @param resendInSeconds until another code may be asked for; 0: now
  /// @param triesLeft 0: the code is blocked (B7)
  /// @param inForce whether a code would work; the last one may be used or too old
  /// @param moreCodes whether another code can be had today
  record ProveContact(
      String mobile,
      String email,
      boolean withoutSms,
      int length,
      boolean digitsOnly,
      long resendInSeconds,
      int triesLeft,
      int tries,
      boolean inForce,
      boolean moreCodes)
      implements View {}

  /// @param days that this browser will be known, if the person wants it
  /// @param spent so many codes were wrong that only a new password or PIN helps
  record KnowDevice(ProveContact code, long days, boolean spent) implements View {}

  /// @param address masked so that it says nothing about whether there is an account (A5)
  /// @param number the document number that was understood, if it is not what was typed (A4)
  record LinkSent(String address, Optional<String> number) implements View {}

  /// @param sentTo what derives from what was typed, such as `@gmail.com`; empty when nothing was asked for here (C5)
  /// @param login the identity that was asked for here; may be empty
  /// @param resendInSeconds 0: a code may be asked for again; where none was asked for here, that leads to asking
  record ResetByCode(
      Optional<String> sentTo,
      String login,
      int length,
      long resendInSeconds,
      SecretPolicy policy,
      CaptchaMode captcha,
      Optional<Earned> earned)
      implements View {}

  /// The same page behind the link that stands in the mail beside the code.
  record ResetByLink(String user, SecretPolicy policy) implements View {}

  /// @param kinds offered if the identity is asked for here; empty if it is known
  /// @param user as typed in the step before; empty if asked for here
  /// @param recognise the image and phrase to show (B13)
  record Authenticate(
      List<KindChoice> kinds, String user, Optional<Recognise> recognise, SecretPolicy policy)
      implements View {}

  /// @param image id of the chosen picture, if any
  record ChooseRecognition(List<PictureCategory> categories, Optional<String> image, String phrase)
      implements View {}

  /// @param userName whether one is chosen here (B10)
  /// @param user the user whose secret this is, to show and for password managers; empty if chosen here
  /// @param document such as `NIT 900123456`; may be empty
  /// @param keepDevices whether the person may choose to keep the devices that are known
  record ChooseCredentials(
      boolean userName,
      String user,
      String document,
      SecretPolicy policy,
      List<LegalDocument> accept,
      boolean keepDevices,
      Optional<Recognise> recognise)
      implements View {}

  /// @param email masked address that was told; may be empty
  record Finish(boolean dialog, List<String> signInAs, String user, String email) implements View {}

  /// The person had begun before and comes back (B14).
  ///
  /// @param stepType where it goes on
  record Resume(int step, int of, String stage, String stepType) implements View {}

  /// The person has an account already (B14): shown only after the proof.
  record AlreadyRegistered(String user) implements View {}

  /// A member who wants to recover has no account yet: shown only after the proof.
  record NotRegistered() implements View {}

  /// Only the organisation can open the person's account: shown only after the proof.
  record Closed() implements View {}

  record KindChoice(String id, IdentityForm form, List<DocumentType> documentTypes) {}

  record ConsentItem(String purpose, LegalDocument document, boolean required) {}

  /// @param image picture id, @param name its name in the person's language
  record Recognise(String image, String name, String phrase) {}

  record PictureCategory(String id, String name, List<PictureChoice> pictures) {}

  record PictureChoice(String id, String name) {}
}
