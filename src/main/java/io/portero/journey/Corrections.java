package io.portero.journey;

import io.portero.account.NewAccount;
import io.portero.member.Moved;
import java.util.UUID;

/// Takes over what an organisation says now of somebody whom it knew already. One source says where a person is reached: for an account
/// that was made from a member the registry, else the account itself; both are changed here and nowhere else. A change of
/// address or number ends everything that is out at the old one, and tells both (security.md 3).
///
/// Its methods join the caller's transaction.
public interface Corrections {

  /// The credential, the login keys of a document or user, and the status stay.
  ///
  /// @return whether anything was different
  boolean account(UUID account, NewAccount now);

  /// The registry has another entry for a member.
  void member(Moved moved);
}
