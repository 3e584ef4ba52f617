package io.portero.journey;

import io.portero.account.Account;
import io.portero.credential.Hashed;
import io.portero.guard.Attempt;
import io.portero.shared.Problem;
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
  /// @param attempt that was counted, @param triesLeft before a wait
  /// @param device of the account that this browser is known as; its tries were counted instead
  record Checked(
      Optional<Account> account,
      Optional<Instant> rightSince,
      Optional<Attempt> attempt,
      int triesLeft,
      Optional<UUID> device,
      List<Problem> problems)
      implements Prepared {

    public boolean right() {
      return rightSince.isPresent();
    }
  }

  /// A new secret is fit and hashed, or not fit.
  record Fresh(Optional<Hashed> hashed, List<Problem> problems) implements Prepared {}
}
