package io.portero.journey;

import io.portero.account.Account;
import io.portero.account.Suspension;
import java.util.Set;
import java.util.UUID;

/// What an operator does with an account.
public interface OperatorActions {

  /// @param lifted whether it was closed for that
  /// @param left for what it is closed still
  /// @param status what it is now
  record Reinstated(boolean lifted, Set<Suspension> left, Account.Status status) {}

  /// Closes it: sign-in is refused like a wrong secret, a recovery sends nothing, and every session, known device, link, code and
  /// half-finished journey ends. Joins the caller's transaction, or opens one.
  ///
  /// @param why a fixed word for the record, such as `left`
  /// @return whether it was not closed for this before
  boolean suspend(UUID account, Suspension by, String why);

  /// Lifts that, and nothing else: once it is closed for nothing, it is again what it was, with the secret that it had. What was
  /// closed with a member who is not in the registry any more is the operator's to lift.
  Reinstated reinstate(UUID account, Suspension by);
}
