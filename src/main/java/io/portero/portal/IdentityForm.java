package io.portero.portal;

/// What an account of some kind signs in and recovers with: together these identify it in its portal.
public enum IdentityForm {
  /// Fields `documentType`, `documentNumber`, `user` (A2).
  DOCUMENT_AND_USER,
  /// Field `user` (B13).
  USER,
  /// One field `login` that takes a NIT or a user name (C1, C3).
  DOCUMENT_OR_USER,
  /// Field `email` (C2, suppliers).
  EMAIL;

  /// How many keys one account may be found by: what is shown of tries is counted for each.
  int keys() {
    return switch (this) {
      case DOCUMENT_OR_USER -> 2;
      case DOCUMENT_AND_USER, USER, EMAIL -> 1;
    };
  }
}
