package io.portero.account;

/// For what an account is closed. Each is lifted by itself, and the account opens with the last one.
public enum Suspension {
  /// An operator suspended this account: `accounts suspend`, lifted by `accounts reinstate`.
  OPERATOR,
  /// Its member is suspended or gone: `members suspend`, `members remove`, or a list that lacks them; lifted by
  /// `members reinstate`, or by `accounts reinstate` once the member is gone.
  MEMBER
}
