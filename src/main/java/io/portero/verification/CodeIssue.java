package io.portero.verification;

import io.portero.shared.Secret;
import java.time.Duration;
import java.time.Instant;

/// What became of a wish for a code.
public sealed interface CodeIssue {

  /// A fresh code; every older one of the subject stopped working.
  record Issued(Secret code, Instant expiresAt) implements CodeIssue {}

  /// The last code is too young; it stays in force.
  ///
  /// @param waitFor until the next one may be asked for, more than zero
  record TooSoon(Duration waitFor) implements CodeIssue {}

  /// The day's codes are spent: the way on is the help desk.
  record NoMore() implements CodeIssue {}
}
