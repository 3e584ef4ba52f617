package io.portero.shared;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/// Text as somebody typed, pasted or sent it: how long it may be is asked before anything else looks at it, and all work on it is
/// linear (security.md 6). Edges are trimmed by a loop and never by an expression such as `\s+$`, which begins anew at each blank.
public final class Typed {

  /// Most UTF-16 units of one field. The longest that any field takes is a password's 128 characters, which are under 400 units
  /// in the longest Unicode form.
  public static final int LONGEST = 1_024;

  /// Stands in for what is longer: too long for every field, readable by none, so it can only be refused, and what was
  /// typed is not looked at.
  public static final String TOO_LONG = "\uFFFD".repeat(LONGEST + 1);

  /// How much longer than `max` a text may be that has `max` characters once it is tidied: blanks around and between.
  private static final int SLACK = 4;

  private Typed() {}

  /// The text, or [#TOO_LONG] in its place.
  public static String within(String typed) {
    return typed.length() <= LONGEST ? typed : TOO_LONG;
  }

  /// Whether a text cannot be one of `max` characters, whatever is taken off it: to be asked before it is tidied.
  public static boolean isBeyond(String typed, int max) {
    return typed.length() > SLACK * max;
  }

  /// Without what pasting brings along at both ends: blanks of every kind, marks that are not seen (A4).
  public static String trim(String typed) {
    return trim(typed, Typed::isUnseen);
  }

  /// Looks at each character once.
  public static String trim(CharSequence typed, IntPredicate edge) {
    int from = 0;
    int to = typed.length();
    while (from < to && edge.test(Character.codePointAt(typed, from))) {
      from += Character.charCount(Character.codePointAt(typed, from));
    }
    while (from < to && edge.test(Character.codePointBefore(typed, to))) {
      to -= Character.charCount(Character.codePointBefore(typed, to));
    }
    return typed.subSequence(from, to).toString();
  }

  /// Blanks of every kind and format characters, but of the controls only those that are blanks: tab and line ends.
  public static boolean isUnseen(int c) {
    return (c >= '\t' && c <= '\r')
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /// Without the characters that `taken` takes, wherever they stand.
  public static String without(String typed, IntPredicate taken) {
    int at = 0;
    while (at < typed.length() && !taken.test(typed.codePointAt(at))) {
      at += Character.charCount(typed.codePointAt(at));
    }
    if (at == typed.length()) {
      return typed;
    }
    StringBuilder left = new StringBuilder(typed.length()).append(typed, 0, at);
    typed.substring(at).codePoints().filter(taken.negate()).forEach(left::appendCodePoint);
    return left.toString();
  }

  /// Whether all UTF-16 units of a text are such. A loop, not a stream: a file asks this some thirty times a line.
  static boolean all(String text, IntPredicate such) {
    for (int i = 0; i < text.length(); i++) {
      if (!such.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// A digit of any script and width as that of ASCII, and any other character as it is.
  public static int asciiDigit(int c) {
    return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
  }

  /// In a normal form of Unicode; as it is where it is longer than any field, for long runs of combining marks are slow to order.
  public static String normal(String typed, Normalizer.Form form) {
    return typed.length() > LONGEST ? typed : Normalizer.normalize(typed, form);
  }
}
