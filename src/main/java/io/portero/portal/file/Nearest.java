package io.portero.portal.file;

import io.portero.shared.EditDistance;
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
        .min(
            Comparator.<String>comparingInt(k -> EditDistance.between(tidy, tidy(k)))
                .thenComparing(k -> k))
        .filter(k -> EditDistance.between(tidy, tidy(k)) <= most);
  }

  private static String tidy(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
