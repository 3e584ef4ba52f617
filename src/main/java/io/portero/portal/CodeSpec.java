package io.portero.portal;

import java.time.Duration;

/// What a one-time code looks like and how long it may be tried.
///
/// @param alphabet the characters it is drawn from: `0123456789`, or all letters and digits (C7)
/// @param length characters
/// @param lifetime from issue to expiry
/// @param tries wrong codes before it is blocked; a newer code does not reset them
/// @param resendWait least time between two codes
/// @param maxPerDay most codes a day for one subject
public record CodeSpec(
    String alphabet, int length, Duration lifetime, int tries, Duration resendWait, int maxPerDay) {

  public static final String DIGITS = "0123456789";
  public static final String LETTERS_AND_DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  public boolean digitsOnly() {
    return alphabet.equals(DIGITS);
  }
}
