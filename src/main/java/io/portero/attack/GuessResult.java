package io.portero.attack;

/// What the server's answer tells about a guess.
enum GuessResult {
  /// It was compared, and is wrong.
  WRONG,
  /// The same, and one more try is left.
  ONE_LEFT,
  /// None is left: this was the last one, or it was not even compared.
  NONE_LEFT,
  /// It was compared, and is right.
  RIGHT,
  /// Too soon, too many: not compared.
  WAIT,
  /// No room for another hash: not compared.
  BUSY,
  /// The page is no longer where the journey stands.
  MOVED
}
