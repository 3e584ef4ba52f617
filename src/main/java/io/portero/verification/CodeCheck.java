package io.portero.verification;

/// What became of a typed code.
public sealed interface CodeCheck {

  /// The code was right and is used up.
  record Right() implements CodeCheck {}

  /// @param triesLeft before the code is blocked; 0: this try blocked it
  record Wrong(int triesLeft) implements CodeCheck {}

  /// Too many wrong codes in a row: only a new code helps (B7). The typed code was not even compared.
  record Blocked() implements CodeCheck {}

  /// There is no code in force: never issued, expired, ended or used. To someone who has proved nothing yet the page
  /// must say the same as for [Wrong] — a subject that never had a code must not be told from one that has (6.3.8).
  ///
  /// @param triesLeft counted exactly as for [Wrong]
  record None(int triesLeft) implements CodeCheck {}
}
