package io.portero.portal.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// "Did you mean …?": the known word that looks most like what was written.
public final class Nearest {

  private Nearest() {}

  /// Empty if nothing is near enough (about one slip in three letters).
  public static Optional<String> to(String written, Collection<String> known) {
    String tidy = tidy(written);
    int most = Math.max(1, Math.min(4, tidy.length() / 3));
    return known.stream()
        .filter(k -> Math.abs(k.length() - written.length()) <= most)
        .min(Comparator.<String>comparingInt(k -> distance(tidy, tidy(k))).thenComparing(k -> k))
        .filter(k -> distance(tidy, tidy(k)) <= most);
  }

  private static String tidy(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Levenshtein, where two neighbours swapped are one slip.
  static int distance(String a, String b) {
    if (a.length() > 100 || b.length() > 100) {
      return Integer.MAX_VALUE;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cell(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cell(String a, String b, int[][] d, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
