package io.portero.settings;

import io.portero.shared.EditDistance;
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
            Comparator.<String>comparingLong(
                    word -> 2L * EditDistance.between(written, word) - alike(written, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String written, String word) {
    return EditDistance.between(written, word) <= Math.max(1, word.length() / 3)
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
}
