package io.portero.captcha;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares typed words kindly: order, case, accents and what stands between them do not matter.
final class WordAnswer {

  private static final int MAX_LENGTH = 500;

  private WordAnswer() {}

  static boolean isRight(Puzzle<String> puzzle, String typed) {
    if (typed.length() > MAX_LENGTH) {
      return false;
    }
    List<String> words = puzzle.things();
    Set<String> right =
        puzzle.right().stream()
            .map(index -> plain(words.get(index)))
            .collect(Collectors.toCollection(TreeSet::new));
    return split(typed).equals(right);
  }

  private static Set<String> split(String typed) {
    return Arrays.stream(plain(typed).split("[^\\p{L}]+", -1))
        .filter(word -> !word.isEmpty() && !word.equals("y") && !word.equals("and"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
