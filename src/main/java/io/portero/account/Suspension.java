package io.portero.account;

/// For what an account is closed. Each is lifted by itself, and the account opens with the last one.
public enum Suspension {
  /// An operator froze this account: `accounts freeze`, lifted by `accounts thaw`.
  OPERATOR,
  /// Its member is frozen or gone: `members freeze`, `members remove`, or a list that lacks them; lifted by
  /// `members thaw`, or by `accounts thaw` once the member is gone.
  MEMBER
}
