package io.portero.journey;

import java.util.UUID;

/// What an operator does with an account.
public interface OperatorActs {

  /// Closes it: sign-in is refused like a wrong secret, a recovery sends nothing, and every session, known device, link, code and
  /// half-finished journey ends. Joins the caller's transaction, or opens one.
  ///
  /// @param why a fixed word for the record, such as `left`
  /// @return whether it was open
  boolean suspend(UUID account, String why);

  /// Lifts that: it is again what it was, with the secret that it had.
  ///
  /// @return whether it was closed
  boolean restore(UUID account);
}
