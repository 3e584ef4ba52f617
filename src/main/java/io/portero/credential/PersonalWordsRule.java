package io.portero.credential;

import java.util.Collection;
import java.util.Set;

/// Words that a guesser tries first for one person or one portal: names, user, numbers, the organisation.
final class PersonalWordsRule {

  private static final int SHORTEST_WORD = 4;

  /// With a word taken out, fewer letters than this …
  private static final int LETTERS_OF_ITS_OWN = 4;

  /// … or fewer characters than this are not enough to make a password of their own.
  private static final int OWN = 8;

  private PersonalWordsRule() {}

  /// Whether the password is little more than one of the words: `Alianza2026*`, `MiTesoreria12`.
  static boolean make(Collection<String> words, String password) {
    Set<String> readings = Decorations.undressed(password);
    return words.stream()
        .map(Decorations::plain)
        .filter(word -> word.length() >= SHORTEST_WORD)
        .anyMatch(word -> readings.stream().anyMatch(reading -> isLittleMore(reading, word)));
  }

  private static boolean isLittleMore(String reading, String word) {
    String rest = reading.replace(word, "");
    return rest.length() < reading.length()
        && rest.length() < OWN
        && rest.chars().filter(Character::isLetter).count() < LETTERS_OF_ITS_OWN;
  }

  /// Whether a PIN is one of the person's dates, or the beginning or end of one of their numbers (B11).
  static boolean makePin(Collection<String> words, String pin) {
    return words.stream()
        .map(word -> word.replaceAll("\\D", ""))
        .anyMatch(digits -> digits.startsWith(pin) || digits.endsWith(pin));
  }
}
