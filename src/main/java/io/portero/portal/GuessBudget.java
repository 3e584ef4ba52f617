package io.portero.portal;

import java.util.Locale;
import java.util.Optional;

/// The chance that someone guessing on line gets the secret of one given account: the tries that the counters let pass,
/// divided by the secrets there are (security.md 2). Each secret is taken for drawn evenly. Codes and links are; what
/// people choose is guessed sooner, so there the chance is a lower bound, and blocklist and counters must make up for it.
///
/// @param where the secret is asked for; passwords and PINs in `sign-in`
/// @param then what has to be guessed after it
/// @param exception why a chance over the budget is borne; empty if the definition does not say
public record GuessBudget(
    JourneyKind where,
    Kind kind,
    Space space,
    Pace pace,
    Optional<Second> then,
    double allowed,
    String exception) {

  /// A password or PIN that is never changed: 100 tries in a million (NIST SP 800-63B).
  static final double LIFELONG = 1e-4;

  /// A year of recovery.
  static final double RECOVERY = 1e-5;

  /// Ten years stand for a life.
  static final int LIFE = 3_650;

  static final int YEAR = 365;

  /// Fewest characters of a reason why something weak is borne.
  static final int LEAST_REASON = 20;

  public enum Kind {
    PASSWORD,
    PIN,
    CODE,
    LINK;

    /// Whether people choose it, instead of the product drawing it.
    public boolean chosen() {
      return this == PASSWORD || this == PIN;
    }
  }

  /// @param written as in the formula: `62^5`
  /// @param size how many secrets there are
  public record Space(String written, double size) {}

  /// @param written tries of one account a day, as in the formula: `5 × 3`
  /// @param perDay the same as a number
  /// @param days over which the chance adds up
  public record Pace(String written, double perDay, int days) {}

  /// A code that is asked for once the first secret is right: that much is told, so it does not help that there are two to
  /// guess at once, but who comes so far has only these tries.
  ///
  /// @param tries in all
  public record Second(int tries, Space space) {

    double chance() {
      return Math.min(1, tries / space.size());
    }
  }

  GuessBudget(
      JourneyKind where, Kind kind, Space space, Pace pace, double allowed, String exception) {
    this(where, kind, space, pace, Optional.empty(), allowed, exception);
  }

  /// A bound from above on the chance with evenly drawn secrets; at most 1.
  public double chance() {
    return first() * then.map(Second::chance).orElse(1.0);
  }

  private double first() {
    return Math.min(1, pace.perDay() * pace.days() / space.size());
  }

  public boolean within() {
    return chance() <= allowed;
  }

  /// Over the budget, and the definition does not say why.
  boolean refused() {
    return !within() && exception.length() < LEAST_REASON;
  }

  /// `3 × 10 × 365 / 10^6 = 1.1e-02`, or with a second one `min(1, 720 × 3650 / 10^4) × 30 / 10^6 = 3.0e-05`.
  public String formula() {
    String first = "%s × %s / %s".formatted(pace.written(), pace.days(), space.written());
    return then.map(s -> "min(1, %s) × %s / %s".formatted(first, s.tries(), s.space().written()))
            .orElse(first)
        + " = "
        + number(chance());
  }

  /// `1.1e-02`, in every language.
  public static String number(double chance) {
    return String.format(Locale.ROOT, "%.1e", chance);
  }
}
