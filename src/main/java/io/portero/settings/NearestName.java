package io.portero.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Which of some words was probably meant.
final class NearestName {

  private static final int ENOUGH = 4;

  private NearestName() {}

  /// The nearest one that a slip of the hand or memory explains: at most a third of its letters differ, or they begin alike.
  static Optional<String> nearest(String written, Collection<String> known) {
    return known.stream()
        .filter(word -> isNear(written, word))
        .min(
            Comparator.<String>comparingInt(
                    word -> 2 * distance(written, word) - alike(written, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String written, String word) {
    return distance(written, word) <= Math.max(1, word.length() / 3)
        || alike(written, word) >= ENOUGH
        || (written.length() > 2 && word.startsWith(written));
  }

  /// How many letters they begin with together.
  private static int alike(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }

  /// How many letters must be changed, left out, put in or swapped with their neighbour (Damerau, Levenshtein).
  static int distance(String a, String b) {
    int[][] least = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        least[i][j] = i == 0 || j == 0 ? i + j : step(least, a, b, i, j);
      }
    }
    return least[a.length()][b.length()];
  }

  private static int step(int[][] least, String a, String b, int i, int j) {
    int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(least[i - 1][j - 1] + changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
  }
}
