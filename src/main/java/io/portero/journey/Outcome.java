package io.portero.journey;

import io.portero.portal.JourneyKind;
import io.portero.shared.Secret;
import java.time.Duration;
import java.util.Optional;

/// What came of a visit or an answer. A door turns it into a page, a redirect or JSON.
public sealed interface Outcome {

  /// A page to show.
  record Show(Page page, Why why) implements Outcome {}

  enum Why {
    /// It was asked for.
    ASKED,
    /// The answer was refused: the page has the problems.
    REFUSED,
    /// The answer had been given before, in another tab or by a second click: this is where the journey stands now.
    MOVED_ON
  }

  /// Too many tries: nothing was looked at.
  record Wait(Duration waitFor) implements Outcome {}

  /// More people than the machine can hash for: nothing is lost, try again.
  record Busy(long retryAfterSeconds) implements Outcome {}

  /// The answer was accepted; the journey goes on here.
  ///
  /// @param token for the journey's cookie, when it is new
  record GoTo(JourneyKind kind, String stepType, Optional<Secret> token) implements Outcome {}

  /// The secret of who is signed in is another one: the browser goes on with a new session.
  record Changed(GoTo next, Secret session) implements Outcome {}

  /// @param session for a cookie, @param device for another, if this browser is to be known again
  record SignedIn(Secret session, Optional<RememberedDevice> device) implements Outcome {}

  /// The journey has opened the account already.
  record Inside() implements Outcome {}

  /// The link is used, replaced, expired or never was.
  record LinkGone() implements Outcome {}

  /// The journey expired or was erased.
  record JourneyGone() implements Outcome {}

  /// The portal has changed since the journey began, so that it cannot go on.
  record PortalChanged() implements Outcome {}

  /// The person left, and what they typed is erased (B15).
  record Left() implements Outcome {}

  /// Only for a person who is signed in.
  record NeedsSignIn() implements Outcome {}

  /// This portal has no such journey or step.
  record Unknown() implements Outcome {}
}
