package io.portero.journey;

import io.portero.account.Account;
import io.portero.credential.Hashed;
import io.portero.guard.CodeAttempts;
import io.portero.guard.CountedAttempt;
import io.portero.guard.LoginAttempt;
import io.portero.shared.Problem;
import io.portero.verification.Codes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was found before the transaction, where nothing is locked: hashing is slow.
public sealed interface Prepared {

  /// This step needs no slow work.
  record Nothing() implements Prepared {}

  /// Too many tries: wait.
  record Wait(Duration waitFor) implements Prepared {}

  /// The secret typed was looked at.
  ///
  /// @param account that the data typed lead to; empty if there is none
  /// @param rightSince since when the secret is that account's; empty if it is not
  /// @param attempt that was counted, @param compared the same as the watch over the whole portal sees it, @param triesLeft before a wait
  /// @param device of the account that this browser is known as; its tries were counted instead
  record Checked(
      Optional<Account> account,
      Optional<Instant> rightSince,
      Optional<CountedAttempt> attempt,
      Optional<LoginAttempt> compared,
      int triesLeft,
      Optional<UUID> device,
      List<Problem> problems)
      implements Prepared {

    public boolean right() {
      return rightSince.isPresent();
    }
  }

  /// A code was typed that anybody may type.
  ///
  /// @param right what it opens; empty if it is of no use
  /// @param triesLeft that are shown if it is of no use
  record CodeTyped(Optional<RightCode> right, int triesLeft, List<Problem> problems)
      implements Prepared {}

  /// A code that was right when it was compared, not used up yet, and the hash of the secret that was chosen with it.
  ///
  /// @param typist whose try it was
  /// @param hashed empty if that is the one that the account has already
  record RightCode(
      Account account, CodeAttempts.Typist typist, Codes.Compared code, Optional<Hashed> hashed) {}

  /// A new secret is fit and hashed, or not fit.
  ///
  /// @param isCurrent whether it is fit, but the one that the account has already: hashed all the same
  record Fresh(Optional<Hashed> hashed, List<Problem> problems, boolean isCurrent)
      implements Prepared {}
}
