package io.portero.portal;

import java.util.List;

/// What a password or PIN of this portal must be (A8, B11). Stricter than the product's floor (8 characters for
/// passwords, blocklist) or a named exception below it.
///
/// @param type password or PIN
/// @param minLength fewest characters; for a PIN the exact number of digits
/// @param upper fewest upper-case letters, @param lower lower-case, @param digits digits, @param special others
/// @param exception why this policy goes below the floor; empty if it does not
/// @param contextWords words that a secret must not be made of: organisation, product …
/// @param breached whether new passwords are looked up in a list of those that leaked elsewhere
public record SecretPolicy(
    Type type,
    int minLength,
    int upper,
    int lower,
    int digits,
    int special,
    String exception,
    List<String> contextWords,
    boolean breached) {

  /// Most characters of any password.
  public static final int MAX_LENGTH = 128;

  public enum Type {
    PASSWORD,
    PIN
  }

  public SecretPolicy {
    contextWords = List.copyOf(contextWords);
  }

  /// Fewest characters that the rules about kinds of characters ask for together; 0 if there are none.
  int composition() {
    return upper + lower + digits + special;
  }
}
