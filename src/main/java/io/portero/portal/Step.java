package io.portero.portal;

import static io.portero.portal.JourneyKind.CHANGE;
import static io.portero.portal.JourneyKind.CHANGE_IMAGE;
import static io.portero.portal.JourneyKind.INVITE;
import static io.portero.portal.JourneyKind.RECOVER;
import static io.portero.portal.JourneyKind.REGISTER;
import static io.portero.portal.JourneyKind.SIGN_IN;
import static java.util.Objects.requireNonNullElse;

import io.portero.shared.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One step of a journey: its settings, never its behaviour (that is `journey.step`). Adding a record here makes
/// the compiler list the places that must know it.
public sealed interface Step {

  /// The stage of all that is chosen, where an image is.
  String CHOOSING = "stage.choose";

  /// The name of a type of step in files, addresses and text keys: `MatchMember` → `match-member`.
  static String typeOf(Class<?> step) {
    return step.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  default String type() {
    return typeOf(getClass());
  }

  /// The key of the stage that the steps bar shows while the journey is at this step.
  default String stage(Plan plan) {
    return "stage." + type();
  }

  /// Whether nothing is asked any more: the steps bar does not count it.
  default boolean endsJourney() {
    return false;
  }

  /// Whether its page may be opened and answered without what came before it.
  default boolean opensDirectly() {
    return false;
  }

  /// Whether the answer to a step of this type is a password or PIN that is compared.
  static boolean comparesSecret(String type) {
    StepType known = StepType.ALL.get(type);
    return known != null && known.definition().comparesSecret();
  }

  /// Whether the person says here who they are.
  default boolean asksWho() {
    return false;
  }

  /// Whether the member registry is asked.
  default boolean matchesMember() {
    return false;
  }

  default boolean choosesUserName() {
    return false;
  }

  /// The code that it sends and asks for.
  default Optional<CodeSpec> oneTimeCode() {
    return Optional.empty();
  }

  /// How long the link works that it sends; the journey goes on behind the link.
  default Optional<Duration> linkLifetime() {
    return Optional.empty();
  }

  /// How likely its code or link is guessed. A password or PIN has its budget with the portal's policy.
  default Optional<GuessBudget> guessBudget(JourneyKind journey) {
    return Optional.empty();
  }

  /// Ids of the kinds of account that it takes.
  default List<String> kinds() {
    return List.of();
  }

  /// Ids of the document types that it takes.
  default List<String> documentTypes() {
    return List.of();
  }

  /// Ids of the legal documents that are agreed to here.
  default List<String> legalDocuments() {
    return List.of();
  }

  /// Keys of texts that the portal must have because of its settings.
  default List<String> neededTexts() {
    return List.of();
  }

  /// Asks whose account it is: one form per kind of account (A3, B13, C3).
  ///
  /// @param kinds ids of the account kinds offered, the first one chosen
  /// @param email whether the account's e-mail address must be given too (C3)
  /// @param haveCode whether a button leads straight to the code ("Ya cuento con un código", C5)
  @StepDefinition(
      about = "Asks whose account it is.",
      in = {SIGN_IN, RECOVER},
      first = {SIGN_IN, RECOVER})
  record Identify(List<String> kinds, boolean email, boolean haveCode, CaptchaRule captcha)
      implements Step {
    public Identify {
      kinds = List.copyOf(kinds);
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
    }

    static Identify read(StepFields f) {
      return new Identify(
          f.kinds("Kinds of account offered, the first one chosen; all if left out."),
          f.flag("email", false, "Ask for the account's e-mail address too."),
          f.flag("haveCode", false, "Offer a button that leads straight to the code."),
          f.captcha(false));
    }

    @Override
    public boolean asksWho() {
      return true;
    }
  }

  /// Personal data that must match the entity's member registry (B2, B3).
  ///
  /// @param documentTypes ids of the types offered, the first one chosen
  @StepDefinition(
      about = "Personal data that must match the entity's members.",
      in = {REGISTER, RECOVER},
      first = {REGISTER, RECOVER})
  record MatchMember(List<String> documentTypes, CaptchaRule captcha) implements Step {
    public MatchMember {
      documentTypes = List.copyOf(documentTypes);
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
    }

    static MatchMember read(StepFields f) {
      return new MatchMember(
          f.documentTypes("Types offered, the first one chosen; all if left out."),
          f.captcha(true));
    }

    @Override
    public boolean asksWho() {
      return true;
    }

    @Override
    public boolean matchesMember() {
      return true;
    }
  }

  /// A company introduces itself: document, name, e-mail (C9).
  @StepDefinition(
      about = "Someone new introduces themselves: document, name, e-mail.",
      in = REGISTER,
      first = REGISTER)
  record Describe(String accountKind, String documentType, CaptchaRule captcha) implements Step {
    public Describe {
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
    }

    static Describe read(StepFields f) {
      return new Describe(
          f.requiredKind("kind", "Kind of account that is made."),
          f.requiredDocumentType("documentType", "Type of the document asked for."),
          f.captcha(true));
    }

    @Override
    public boolean asksWho() {
      return true;
    }

    @Override
    public List<String> kinds() {
      return List.of(accountKind);
    }

    @Override
    public List<String> documentTypes() {
      return List.of(documentType);
    }
  }

  /// Separate consents, each unticked, each kept as evidence (B5).
  @StepDefinition(
      about = "Separate consents, each unticked, each kept as evidence.",
      in = {REGISTER, INVITE})
  record Consent(List<Item> items) implements Step {
    public Consent {
      items = List.copyOf(items);
    }

    static Consent read(StepFields f) {
      return new Consent(f.items("consent-list", Item::read));
    }

    @Override
    public List<String> legalDocuments() {
      return items.stream().map(Item::document).toList();
    }

    @Override
    public List<String> neededTexts() {
      return items.stream()
          .map(item -> "consent." + item.purpose())
          .flatMap(key -> Stream.of(key, key + ".name"))
          .toList();
    }

    /// @param purpose what for: `data`, `messages`; the text key is `consent.{purpose}`
    /// @param document id of the legal document whose text is agreed to
    /// @param required whether the journey ends without it
    public record Item(String purpose, String document, boolean required) {
      static Item read(StepFields f) {
        return new Item(
            f.requiredText(
                "purpose", "data", "What for; its words are the text consent.<purpose>."),
            f.requiredLegalDocument("document", "Folder below legal/ whose text is agreed to."),
            f.flag("required", false, "Whether the journey ends without it."));
      }
    }
  }

  /// What steps that send a code have in common.
  interface ByCode {

    /// All of them get the one code.
    List<Channel> channels();

    CodeSpec code();
  }

  /// One code to all the channels at once, and a page to type it (B6, B7, C9).
  @StepDefinition(
      about = "A code by SMS and e-mail.",
      in = {REGISTER, RECOVER})
  record ProveContact(List<Channel> channels, CodeSpec code) implements Step, ByCode {
    public ProveContact {
      channels = List.copyOf(channels);
    }

    /// What goes by SMS never lives long, even with an exception.
    static ProveContact read(StepFields f) {
      List<Channel> channels = f.channels("Where the one code goes.");
      return new ProveContact(
          channels,
          f.budgetedCode(
              CodeSpec.SENT,
              channels.contains(Channel.SMS) ? CodeSpec.USUAL_LIFE : StepFields.LONGEST_BY_MAIL,
              GuessBudgets::ofCode));
    }

    @Override
    public Optional<CodeSpec> oneTimeCode() {
      return Optional.of(code);
    }

    @Override
    public Optional<GuessBudget> guessBudget(JourneyKind journey) {
      return Optional.of(GuessBudgets.ofCode(journey, code));
    }
  }

  /// A link by e-mail; what follows opens from it on any device (A5, A6, A10).
  @StepDefinition(
      about = "A link by e-mail.",
      in = {RECOVER, INVITE},
      first = INVITE)
  record ProveByLink(Duration lifetime) implements Step {
    static ProveByLink read(StepFields f) {
      return new ProveByLink(
          f.requiredDuration(
              "lifetime",
              Duration.ofMinutes(30),
              Duration.ofMinutes(5),
              f.journey() == INVITE ? Duration.ofDays(7) : StepFields.LONGEST_BY_MAIL,
              "From sending to expiry"));
    }

    @Override
    public Optional<Duration> linkLifetime() {
      return Optional.of(lifetime);
    }

    @Override
    public Optional<GuessBudget> guessBudget(JourneyKind journey) {
      return Optional.of(GuessBudgets.ofLink(journey));
    }
  }

  /// The code that came by e-mail, the identity and the new password on one page (C4).
  @StepDefinition(
      about = "The code that came by e-mail, the identity and the new password on one page.",
      in = RECOVER)
  record ResetByCode(CodeSpec code, CaptchaRule captcha) implements Step {
    public ResetByCode {
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
    }

    static ResetByCode read(StepFields f) {
      return new ResetByCode(
          f.budgetedCode(
              CodeSpec.SENT_FOR_RESET, StepFields.LONGEST_BY_MAIL, GuessBudgets::ofCodeAnywhere),
          f.captcha(true));
    }

    /// The code came by mail and may be typed on any device, without having asked for it there (C5).
    @Override
    public boolean opensDirectly() {
      return true;
    }

    @Override
    public Optional<CodeSpec> oneTimeCode() {
      return Optional.of(code);
    }

    @Override
    public Optional<GuessBudget> guessBudget(JourneyKind journey) {
      return Optional.of(GuessBudgets.ofCodeAnywhere(journey, code));
    }
  }

  /// Password or PIN, with the identity if no step before asked for it, and the person's own image and phrase
  /// before it if `recognition` (A1, B13, C1).
  @StepDefinition(
      about = "Password or PIN.",
      in = {SIGN_IN, CHANGE, CHANGE_IMAGE},
      first = {SIGN_IN, CHANGE, CHANGE_IMAGE},
      comparesSecret = true)
  record Authenticate(List<String> kinds, boolean recognition) implements Step {
    public Authenticate {
      kinds = List.copyOf(kinds);
    }

    static Authenticate read(StepFields f) {
      return new Authenticate(
          f.journey() == SIGN_IN
              ? f.kinds("Kinds of account offered; all if left out.")
              : List.of(),
          f.flag("recognition", false, "Show the person's own image and phrase first."));
    }
  }

  /// One code to the account's own addresses, unless its owner had this browser remembered (B11). Passed over on a known
  /// device.
  ///
  /// @param remember how long a device is known, if the person wants it
  @StepDefinition(
      about = "A code after the password or PIN, on devices that are not known.",
      in = SIGN_IN)
  record KnowDevice(List<Channel> channels, CodeSpec code, Duration remember)
      implements Step, ByCode {
    public KnowDevice {
      channels = List.copyOf(channels);
    }

    /// Its code counts together with the password or PIN before it: see [GuessBudgets#ofSignIn]. So it has no exception
    /// of its own, and never lives long.
    static KnowDevice read(StepFields f) {
      return new KnowDevice(
          f.channels("Where the one code goes; e-mail is always one of them."),
          f.code(CodeSpec.SENT, CodeSpec.USUAL_LIFE),
          f.duration(
              "remember",
              Duration.ofDays(90),
              Duration.ofDays(1),
              Duration.ofDays(365),
              "How long a device is known, if the person wants it"));
    }

    /// Mostly passed over.
    @Override
    public String stage(Plan plan) {
      return "stage." + typeOf(Authenticate.class);
    }

    @Override
    public Optional<CodeSpec> oneTimeCode() {
      return Optional.of(code);
    }
  }

  /// Security image, then phrase (B8, B9).
  @StepDefinition(
      about = "Security image and phrase.",
      in = {REGISTER, RECOVER, INVITE, CHANGE_IMAGE})
  record ChooseRecognition() implements Step {
    static ChooseRecognition read(StepFields f) {
      return new ChooseRecognition();
    }

    /// Image, phrase, user and PIN are one stage to the person (B1).
    @Override
    public String stage(Plan plan) {
      return CHOOSING;
    }
  }

  /// A new password or PIN, typed twice; a user name with it when registering (A7, B10, B11).
  ///
  /// @param userName whether a user name is chosen too
  /// @param accept ids of the legal documents that one checkbox accepts (A7); empty for none
  @StepDefinition(
      about = "A new password or PIN, typed twice.",
      in = {REGISTER, RECOVER, INVITE, CHANGE})
  record ChooseCredentials(boolean userName, List<String> accept) implements Step {
    public ChooseCredentials {
      accept = List.copyOf(accept);
    }

    static ChooseCredentials read(StepFields f) {
      List<String> accept =
          f.legalDocuments("accept", "Legal documents that one checkbox accepts.");
      return new ChooseCredentials(
          f.flag("userName", false, "A user name is chosen too (registration)."), accept);
    }

    @Override
    public String stage(Plan plan) {
      return plan.find(ChooseRecognition.class).isPresent() ? CHOOSING : Step.super.stage(plan);
    }

    @Override
    public boolean choosesUserName() {
      return userName;
    }

    @Override
    public List<String> legalDocuments() {
      return accept;
    }
  }

  /// The end: says what was done and what comes next (A9, B12, C8).
  ///
  /// @param dialog whether it is shown as a dialog (B12)
  /// @param signInAs kinds of account for which a way to sign in is offered, one button each
  @StepDefinition(
      about = "The end: what was done and what comes next.",
      in = {REGISTER, RECOVER, INVITE, CHANGE, CHANGE_IMAGE})
  record Finish(boolean dialog, List<String> signInAs) implements Step {
    public Finish {
      signInAs = List.copyOf(signInAs);
    }

    static Finish read(StepFields f) {
      return new Finish(
          f.flag("dialog", false, "Show the end as a dialog."),
          f.someKinds("signInAs", "Kinds of account with a button to sign in."));
    }

    @Override
    public boolean endsJourney() {
      return true;
    }

    @Override
    public List<String> neededTexts() {
      return signInAs.stream().map(kind -> "to-sign-in-as." + kind).toList();
    }
  }
}
