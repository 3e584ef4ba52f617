package io.portero.fuzz;

/// What targets say of what they saw. No library of assertions: the fuzzer would explore it instead of ours.
public final class Expect {

  private Expect() {}

  public static void that(boolean fine, String what) {
    if (!fine) {
      throw new AssertionError("not so: " + what);
    }
  }

  /// Somebody can read it.
  public static void isSentence(String text) {
    that(!text.isBlank(), "a reason is given");
  }

  /// Whether PostgreSQL can hold it and a page can show it.
  public static boolean isReadable(String text) {
    return text.codePoints().noneMatch(c -> c == 0xFFFD || Character.isISOControl(c) || isHalf(c));
  }

  /// Whether a code point is half of a surrogate pair.
  public static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
