package io.portero.credential;

/// The rules for tests.
final class SomeRules {

  private SomeRules() {}

  /// A list of breached passwords that nobody asks.
  static SecretRules offline() {
    return new SecretRules(
        new CommonPasswords(), new BreachedPasswords("https://breached.invalid/", 1));
  }
}
