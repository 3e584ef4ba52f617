package io.portero.portal;

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

  /// Whether its answer is a password or PIN that is compared.
  default boolean comparesSecret() {
    return false;
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
  record Identify(List<String> kinds, boolean email, boolean haveCode, CaptchaRule captcha)
      implements Step {
    public Identify {
      kinds = List.copyOf(kinds);
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
    }

    @Override
    public boolean asksWho() {
      return true;
    }
  }

  /// Personal data that must match the entity's member registry (B2, B3).
  ///
  /// @param documentTypes ids of the types offered, the first one chosen
  record MatchMember(List<String> documentTypes, CaptchaRule captcha) implements Step {
    public MatchMember {
      documentTypes = List.copyOf(documentTypes);
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
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
  record Describe(String accountKind, String documentType, CaptchaRule captcha) implements Step {
    public Describe {
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
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
  record Consent(List<Item> items) implements Step {
    public Consent {
      items = List.copyOf(items);
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
    public record Item(String purpose, String document, boolean required) {}
  }

  /// What steps that send a code have in common.
  interface ByCode {

    /// All of them get the one code.
    List<Channel> channels();

    CodeSpec code();
  }

  /// One code to all the channels at once, and a page to type it (B6, B7, C9).
  record ProveContact(List<Channel> channels, CodeSpec code) implements Step, ByCode {
    public ProveContact {
      channels = List.copyOf(channels);
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
  record ProveByLink(Duration lifetime) implements Step {
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
  record ResetByCode(CodeSpec code, CaptchaRule captcha) implements Step {
    public ResetByCode {
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
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
  record Authenticate(List<String> kinds, boolean recognition) implements Step {
    public Authenticate {
      kinds = List.copyOf(kinds);
    }

    @Override
    public boolean comparesSecret() {
      return true;
    }
  }

  /// One code to the account's own addresses, unless its owner had this browser remembered (B11). Passed over on a known
  /// device.
  ///
  /// @param remember how long a device is known, if the person wants it
  record KnowDevice(List<Channel> channels, CodeSpec code, Duration remember)
      implements Step, ByCode {
    public KnowDevice {
      channels = List.copyOf(channels);
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
  record ChooseRecognition() implements Step {
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
  record ChooseCredentials(boolean userName, List<String> accept) implements Step {
    public ChooseCredentials {
      accept = List.copyOf(accept);
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
  record Finish(boolean dialog, List<String> signInAs) implements Step {
    public Finish {
      signInAs = List.copyOf(signInAs);
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
