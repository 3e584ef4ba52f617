package io.portero.portal;

import static java.util.Objects.requireNonNullElse;

import io.portero.shared.Channel;
import java.time.Duration;
import java.util.List;

/// One step of a journey: its settings, never its behaviour (that is `journey.step`). Adding a record here makes
/// the compiler list the places that must know it.
public sealed interface Step {

  /// The name of the step's type in files and text keys, such as `match-member`.
  default String type() {
    return switch (this) {
      case Identify _ -> "identify";
      case MatchMember _ -> "match-member";
      case Describe _ -> "describe";
      case Consent _ -> "consent";
      case ProveContact _ -> "prove-contact";
      case ProveByLink _ -> "prove-by-link";
      case ResetByCode _ -> "reset-by-code";
      case Authenticate _ -> "authenticate";
      case KnowDevice _ -> "know-device";
      case ChooseRecognition _ -> "choose-recognition";
      case ChooseCredentials _ -> "choose-credentials";
      case Finish _ -> "finish";
    };
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
  }

  /// Personal data that must match the entity's member registry (B2, B3).
  ///
  /// @param documentTypes ids of the types offered, the first one chosen
  record MatchMember(List<String> documentTypes, CaptchaRule captcha) implements Step {
    public MatchMember {
      documentTypes = List.copyOf(documentTypes);
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
    }
  }

  /// A company introduces itself: document, name, e-mail (C9).
  record Describe(String accountKind, String documentType, CaptchaRule captcha) implements Step {
    public Describe {
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
    }
  }

  /// Separate consents, each unticked, each kept as evidence (B5).
  record Consent(List<Item> items) implements Step {
    public Consent {
      items = List.copyOf(items);
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
  }

  /// A link by e-mail; what follows opens from it on any device (A5, A6, A10).
  record ProveByLink(Duration lifetime) implements Step {}

  /// The code that came by e-mail, the identity and the new password on one page (C4).
  record ResetByCode(CodeSpec code, CaptchaRule captcha) implements Step {
    public ResetByCode {
      captcha = requireNonNullElse(captcha, CaptchaRule.NONE);
    }
  }

  /// Password or PIN, with the identity if no step before asked for it, and the person's own image and phrase
  /// before it if `recognition` (A1, B13, C1).
  record Authenticate(List<String> kinds, boolean recognition) implements Step {
    public Authenticate {
      kinds = List.copyOf(kinds);
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
  }

  /// Security image, then phrase (B8, B9).
  record ChooseRecognition() implements Step {}

  /// A new password or PIN, typed twice; a user name with it when registering (A7, B10, B11).
  ///
  /// @param userName whether a user name is chosen too
  /// @param accept ids of the legal documents that one checkbox accepts (A7); empty for none
  record ChooseCredentials(boolean userName, List<String> accept) implements Step {
    public ChooseCredentials {
      accept = List.copyOf(accept);
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
  }
}
