package io.portero.guard;

import io.portero.portal.CodeSpec;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.shared.Tokens;

/// A try to get in with a secret or a code, as the watch over the whole portal sees it ([SprayDetector]).
///
/// @param subject stable text for the account or for what was typed, known or not
/// @param address where it came from
/// @param many how many people with wrong secrets or codes an hour are many for this portal
public record LoginAttempt(
    PortalId portal, Kind kind, String subject, Secret typed, String address, int many) {

  /// What is guessed, with the names of what is counted for it; they are part of the data.
  public enum Kind {
    SECRET("secret", "wrong", "right", Alarm.What.SAME_SECRET, Alarm.What.MANY_WRONG),
    CODE("code", "wrong-code", "right-code", Alarm.What.SAME_CODE, Alarm.What.MANY_WRONG_CODES);

    final String same;
    final String wrong;
    final String right;
    final Alarm.What sprayed;
    final Alarm.What overrun;

    Kind(String same, String wrong, String right, Alarm.What sprayed, Alarm.What overrun) {
      this.same = same;
      this.wrong = wrong;
      this.right = right;
      this.sprayed = sprayed;
      this.overrun = overrun;
    }
  }

  /// A password or PIN at sign-in.
  public static LoginAttempt ofSecret(
      PortalId portal, String subject, Secret typed, String address) {
    return new LoginAttempt(portal, Kind.SECRET, subject, typed, address, SprayThresholds.MANY);
  }

  public static LoginAttempt ofCode(
      PortalId portal, CodeSpec spec, String subject, Secret typed, String address) {
    return new LoginAttempt(
        portal, Kind.CODE, subject, typed, address, SprayThresholds.manyCodes(spec));
  }

  /// What is typed, as the comparison sees it.
  String tidy() {
    return kind == Kind.CODE ? Tokens.tidy(typed.reveal()) : typed.normal();
  }
}
