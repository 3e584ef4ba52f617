package io.portero.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// What a one-time code looks like and how long it may be tried.
///
/// @param alphabet the characters it is drawn from: `0123456789`, or all letters and digits (C7)
/// @param length characters
/// @param lifetime from issue to expiry
/// @param tries wrong codes before it is blocked; a newer code does not reset them
/// @param resendWait least time between two codes
/// @param maxPerDay most codes a day for one person, on all their journeys together
/// @param exception why a guess budget that is exceeded, or a long life, is borne; empty if it is not
public record CodeSpec(
    String alphabet,
    int length,
    Duration lifetime,
    int tries,
    Duration resendWait,
    int maxPerDay,
    String exception) {

  /// The longest life of a code whose definition gives no reason for a longer one (ASVS 6.5.5).
  static final Duration USUAL_LIFE = Duration.ofMinutes(10);

  public static final String DIGITS = "0123456789";
  public static final String LETTERS_AND_DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /// What a step's code is unless its settings say otherwise.
  static final CodeSpec SENT = new CodeSpec(DIGITS, 6, USUAL_LIFE, 3, Duration.ofSeconds(60), 10);

  static final CodeSpec SENT_FOR_RESET =
      new CodeSpec(LETTERS_AND_DIGITS, 5, USUAL_LIFE, 5, Duration.ofSeconds(60), 3);

  /// A plan that was pinned before codes had an `exception` has none.
  public CodeSpec {
    exception = Objects.requireNonNullElse(exception, "");
  }

  public CodeSpec(
      String alphabet, int length, Duration lifetime, int tries, Duration wait, int maxPerDay) {
    this(alphabet, length, lifetime, tries, wait, maxPerDay, "");
  }

  /// Whether it may be used for so long that somebody else may come across it meanwhile.
  boolean livesLong() {
    return lifetime.compareTo(USUAL_LIFE) > 0;
  }

  public boolean digitsOnly() {
    return alphabet.equals(DIGITS);
  }

  /// The code in what was typed or pasted, which may be the whole message that brought it.
  public String in(String typed) {
    return PastedCode.in(typed, length, digitsOnly());
  }

  /// Tries a day on browsers that did not ask for the code, where it may be typed on any device (C5): all of them together, so that
  /// they leave those of the browser that did.
  public int triesElsewhere() {
    return 2 * tries;
  }

  /// The wait before a resend: how long until another code may be asked for, at most [#resendWait()].
  public Duration untilResend(Instant sentAt, Instant now) {
    Duration left = Duration.between(now, sentAt.plus(resendWait));
    return left.isNegative() ? Duration.ZERO : Collections.min(List.of(left, resendWait));
  }

  /// Whoever was sent a code after this waits still.
  public Instant resendableIfSentBy(Instant now) {
    return now.minus(resendWait);
  }

  /// The same with a reason why its budget is exceeded.
  CodeSpec borne(String reason) {
    return new CodeSpec(alphabet, length, lifetime, tries, resendWait, maxPerDay, reason);
  }

  CodeSpec of(int otherLength) {
    return new CodeSpec(alphabet, otherLength, lifetime, tries, resendWait, maxPerDay, exception);
  }
}
